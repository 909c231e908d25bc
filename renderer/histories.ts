import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { AppState } from '../main/domain/app-state.js';
import type { ProgramHistory } from '../main/domain/history.js';
import type { ProgramId } from '../main/domain/snapshot.js';
import type { Bridge } from '../preload/contract.js';
import type { Shown } from './view.js';

/** A year of many programs need not stay in memory. */
const keptPrograms = 8;

interface Seen {
  readonly state: ReadonlySignal<AppState | null>;
  readonly shown: ReadonlySignal<Shown | null>;
  readonly visible: ReadonlySignal<boolean>;
}

/** A program's past, and what it was asked with: it need not be asked for again with the same. */
interface Kept {
  readonly want: string;
  readonly past: ProgramHistory;
}

const withoutValues = ({ past }: Kept): Kept => ({ want: '', past: { ...past, before: {} } });

/** The past of the program in view: asked for when one comes in view, and after each newer answer of its. */
export function createHistories(bridge: Bridge, { state, shown, visible }: Seen) {
  const kept = signal<ReadonlyMap<ProgramId, Kept>>(new Map());
  const inView = computed(() => (shown.value?.at === 'program' ? shown.value.program : null));
  const hidden = computed(() => state.value?.settings.figuresHidden ?? false);
  // As text, so that a state that changes nothing about it asks nothing.
  const wanted = computed(() => {
    const { id, last } = inView.value ?? {};
    return visible.value && last ? `${id} ${last.takenAtMs} ${hidden.value}` : '';
  });

  const ask = async (program: ProgramId, want: string) => {
    const answer = await bridge.send({ type: 'history', program });
    if (!answer.ok || want !== wanted.peek()) return;
    const others = [...kept.peek()].filter(([id]) => id !== program);
    const next = [program, { want, past: answer.value }] as const;
    kept.value = new Map([...others, next].slice(-keptPrograms));
  };
  const stopHiding = effect(() => {
    if (hidden.value) kept.value = new Map([...kept.peek()].map(([id, one]) => [id, withoutValues(one)]));
  });
  const stopAsking = effect(() => {
    const want = wanted.value;
    const program = inView.peek();
    if (want === '' || program === null || kept.peek().get(program.id)?.want === want) return;
    void ask(program.id, want);
  });

  /** Null until it was told. */
  const history = computed(() => (inView.value && kept.value.get(inView.value.id)?.past) ?? null);
  const dispose = () => {
    stopAsking();
    stopHiding();
  };
  return { history, dispose };
}
