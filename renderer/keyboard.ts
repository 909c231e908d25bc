import { refresh, toggleHidden, toggleTimeline } from './foot-actions.js';
import type { Model } from './model.js';
import { type Press, type Shortcut, shortcutOf } from './shortcuts.js';

/** How far an arrow scrolls where there are no rows, in CSS pixels. */
const scrollBy = 40;

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const rows = () => all('[data-program]');
const filterField = () => document.querySelector<HTMLInputElement>('[data-filter]');

/** A switch takes no text; the other fields, and lists to choose from, do. */
function fieldOf(target: EventTarget | null): Press['field'] {
  if (target !== null && target === filterField()) return 'filter';
  const takesKeys =
    target instanceof HTMLElement && target.matches('input:not([type=checkbox]), select, textarea');
  return takesKeys ? 'other' : 'none';
}

function heldBy({ ctrlKey, metaKey, altKey }: KeyboardEvent): Press['held'] {
  const held = [ctrlKey && 'ctrl', metaKey && 'cmd', altKey && 'alt'] as const;
  const down = held.filter((one) => one !== false);
  return down.length > 1 ? 'other' : (down[0] ?? 'none');
}

/** The arrows are for what has the focus, where that can be scrolled. */
const scrollsItself = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.dataset['scrolls'] !== undefined;

type Way = Extract<Shortcut, { do: 'move' }>['to'];

function scroll(way: Way): void {
  const top = { next: scrollBy, previous: -scrollBy, first: -1e6, last: 1e6 }[way];
  document.querySelector('main')?.scrollBy({ top });
}

/** From row to row; the filter is before the first one. */
function move(way: Way): void {
  const places = [...all('[data-filter]'), ...rows()];
  const [last, first] = [places.length - 1, places.length - rows().length];
  if (first > last) {
    scroll(way);
    return;
  }
  const at = places.indexOf(document.activeElement as HTMLElement);
  const next = { next: at === -1 ? first : at + 1, previous: at === -1 ? last : at - 1, first, last }[way];
  places[Math.min(Math.max(next, 0), last)]?.focus();
}

/** What is on the list is chosen there; elsewhere the order of the programs counts. */
function choose(nth: number, model: Model): void {
  const program = rows().length > 0 ? rows()[nth]?.dataset['program'] : model.state.peek()?.programs[nth]?.id;
  if (program !== undefined) model.go({ at: 'program', program });
}

/** Behind what is in it, whatever was chosen there before. */
function writeOn(field: HTMLInputElement | null): void {
  field?.focus();
  field?.setSelectionRange(field.value.length, field.value.length);
}

type Actions = {
  readonly [Do in Shortcut['do']]: (model: Model, shortcut: Extract<Shortcut, { do: Do }>) => void;
};

const actions: Actions = {
  hide: (model) => void model.send({ type: 'hide' }),
  refresh,
  settings: (model) => model.shown.peek()?.at !== 'settings' && model.go({ at: 'settings' }),
  'hide-figures': toggleHidden,
  'what-changed': toggleTimeline,
  // As the button of the view does it, where it has one.
  back: () => document.querySelector('.head .i-back')?.closest('button')?.click(),
  choose: (model, { nth }) => choose(nth, model),
  move: (_, { to }) => move(to),
  filter() {
    filterField()?.focus();
    filterField()?.select();
  },
  'clear-filter'(model) {
    model.filter.value = '';
  },
  type: () => writeOn(filterField()),
};

function act(shortcut: Shortcut, model: Model): void {
  const action = actions[shortcut.do] as (model: Model, shortcut: Shortcut) => void;
  action(model, shortcut);
}

/** Does what a key is for, and tells what that was. */
function obey(event: KeyboardEvent, model: Model): Shortcut | null {
  if (model.state.peek() === null || event.defaultPrevented || event.isComposing) return null;
  const press = { key: event.key, held: heldBy(event), field: fieldOf(event.target) };
  const shown = model.shown.peek();
  const shortcut = shortcutOf(press, shown?.at === 'list' ? shown.filter : null);
  if (shortcut === null || (shortcut.do === 'move' && scrollsItself(event.target))) return null;
  if (shortcut.do !== 'type') event.preventDefault();
  act(shortcut, model);
  return shortcut;
}

/** Acts on keys, first on the `early` ones that nothing has acted on yet, until the returned function is called. */
export function listenToKeys(model: Model, early: readonly KeyboardEvent[]): () => void {
  for (const event of early) {
    const isLetter = obey(event, model)?.do === 'type' && event.key.length === 1;
    // The field had no focus yet when it was typed.
    if (isLetter) model.filter.value = model.filter.peek() + event.key;
  }
  const onKeyDown = (event: KeyboardEvent) => void obey(event, model);
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}
