import { createMemoryBridge, type MemoryBridge } from './bridge.js';
import { type StateName, stateNames } from './names.js';
import { states } from './states.js';

declare global {
  interface Window {
    /** What stands in for the app here, for tests to script and to read. */
    readonly gallery: MemoryBridge;
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

const name = location.search.slice(1);
if (isState(name)) {
  const gallery = createMemoryBridge(states[name](Date.now()));
  Object.assign(window, { gallery, bridge: gallery.bridge });
  await import('../../renderer/main.js');
} else {
  showNames();
}
