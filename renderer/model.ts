import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { AppState } from '../main/domain/app-state.js';
import type { Now as Moment } from '../main/domain/trouble-line.js';
import type { PageWords } from '../main/domain/words/words.js';
import type { Bridge } from '../preload/contract.js';
import type { CommandOf } from './command.js';
import { createHistories } from './histories.js';
import type { Page } from './page.js';
import { createPlaces } from './places.js';
import { createWords } from './spoken-words.js';
import { lookingAt, resolveView, type Shown } from './view.js';

/** Ages are told in minutes; this keeps them true to less than one. */
const tickMs = 20_000;

/** A clock that runs only while somebody can see it. */
function createTicker(page: Page, onTurn: (isVisible: boolean) => void) {
  const nowMs = signal(page.now());
  const visible = signal(page.isVisible());
  const tick = () => {
    nowMs.value = page.now();
  };
  const stopWatching = page.onVisibility(() =>
    batch(() => {
      visible.value = page.isVisible();
      onTurn(visible.value);
    }),
  );
  const stopTicking = effect(() => {
    if (!visible.value) return;
    tick();
    return page.every(tickMs, tick);
  });
  const dispose = () => {
    stopTicking();
    stopWatching();
  };
  return { nowMs, visible, tick, dispose };
}

/** Tells main what is looked at, when that changes. */
function tellLooking(bridge: Bridge, shown: ReadonlySignal<Shown | null>, visible: ReadonlySignal<boolean>) {
  // As text, so that a state that changes nothing about it sends nothing.
  const looking = computed(() => shown.value && JSON.stringify(lookingAt(shown.value, visible.value)));
  return effect(() => {
    if (looking.value !== null) void bridge.send(JSON.parse(looking.value) as CommandOf<'looking'>);
  });
}

/** The last newer state, and the one before it. */
export interface Change {
  readonly before: AppState | null;
  readonly after: AppState;
}

/** The page's whole relation to main: one signal of its state, and commands. */
export function createModel(bridge: Bridge, page: Page) {
  const state = signal<AppState | null>(null);
  const change = signal<Change | null>(null);
  /** For the live region: the last thing that changed, in words. */
  const told = signal('');
  const places = createPlaces();
  const ticker = createTicker(page, (isVisible) =>
    places.turn(isVisible, page.now(), state.peek()?.ordinaryWindow || page.holdsTyped()),
  );
  const { said, speak, speakOf } = createWords(page);

  /** What was typed to narrow the list. Nothing stays narrowed behind the user's back. */
  const filter = signal('');
  const stopFiltering = effect(() => {
    if (!ticker.visible.value) filter.value = '';
  });

  const shown = computed(() =>
    state.value === null ? null : resolveView(places.view.value, state.value, filter.value),
  );
  /** Null before the first state, and before the words for it. */
  const saidIn = <Spoken extends PageWords>(spoken: Spoken | null): Moment<Spoken> | null =>
    state.value === null || spoken === null
      ? null
      : { words: spoken, locale: state.value.locale, nowMs: ticker.nowMs.value };
  const now = computed(() => saidIn(said.page.value));
  const formNow = computed(() => saidIn(said.form.value));
  const laterNow = computed(() => saidIn(said.later.value));
  const tell = (text: string) => {
    told.value = text;
  };

  const accept = (next: AppState) => {
    const before = state.peek();
    if (before !== null && next.revision <= before.revision) return;
    batch(() => {
      ticker.tick();
      state.value = next;
      change.value = { before, after: next };
      places.follow(next.place);
    });
    void speak(next.language);
  };
  const stopListening = bridge.onChange(accept); // listen first, then read: no gap to lose a change in
  void bridge.read().then(accept);

  const stopLooking = tellLooking(bridge, shown, ticker.visible);
  const histories = createHistories(bridge, { state, shown, visible: ticker.visible });
  const dispose = () => {
    histories.dispose();
    stopLooking();
    stopFiltering();
    stopListening();
    ticker.dispose();
  };
  const fit = (heightPx: number) => void bridge.send({ type: 'fit', heightPx });
  const { go, swap, back, restart, stayOnForm } = places;
  const { history } = histories;
  return {
    state,
    change,
    shown,
    history,
    filter,
    words: said.page,
    speakOf,
    now,
    formNow,
    laterNow,
    told,
    visible: ticker.visible,
    tell,
    go,
    swap,
    back,
    restart,
    stayOnForm,
    fit,
    send: bridge.send,
    dispose,
  };
}
export type Model = ReturnType<typeof createModel>;
