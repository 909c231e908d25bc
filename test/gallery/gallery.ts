import type { CommandType } from '../../main/commands.js';
import { tallestPx } from '../../main/domain/popover-place.js';
import { createMemoryBridge, type MemoryBridge } from './bridge.js';
import { shown } from './driving.js';
import { type StateName, stateNames } from './names.js';
import { states } from './states.js';

declare global {
  interface Window {
    /** What stands in for the app here, for tests to script and to read. */
    readonly gallery: MemoryBridge & {
      /** How high the app lets its popover grow. */
      tallestPx(): number;
    };
  }
}

const isState = (name: string): name is StateName => name in states;

/** Without a name in the address: all names, to choose from. */
function showNames(): void {
  const links = stateNames.map((name) => {
    const link = document.createElement('a');
    link.href = `?${name}`;
    link.textContent = name;
    const item = document.createElement('li');
    item.append(link);
    return item;
  });
  const list = document.createElement('ul');
  list.append(...links);
  document.body.append(list);
}

async function show(name: StateName): Promise<void> {
  const { make, then, speak, answers = {} } = states[name];
  speak?.();
  const gallery = createMemoryBridge(make(Date.now()));
  for (const [type, result] of Object.entries(answers)) gallery.answerWith(type as CommandType, result);
  const limit = () => tallestPx(gallery.read().settings.textPercent);
  Object.assign(window, { gallery: { ...gallery, tallestPx: limit }, bridge: gallery.bridge });
  await import('../../renderer/main.js');
  try {
    await shown('html[data-whole] .popover')(document);
    await then?.(document);
  } finally {
    document.documentElement.dataset['settled'] = '';
  }
}

const name = location.search.slice(1);
if (isState(name)) await show(name);
else showNames();
