import type { Ledger } from '../domain/ledger.js';
import { announces, type Notice, type NoticeSpeech, noticeFor } from '../domain/notices.js';
import type { ProgramId } from '../domain/snapshot.js';
import {
  allOwed,
  laterMs,
  notSent,
  nowSending,
  nowTold,
  owedAgain,
  owedRises,
  postponed,
  stillStands,
  type Told,
  type Wishes,
  withoutUnwanted,
} from '../domain/telling.js';
import type { Clock, Notifier } from '../ports.js';
import type { Settings } from '../settings.js';
import type { Tracked } from './tracked.js';

export interface AnnounceDeps {
  readonly clock: Pick<Clock, 'now' | 'monotonicMs'>;
  readonly notifier: Notifier;
  readonly tongue: () => NoticeSpeech;
  readonly settings: () => Settings;
  /** Nothing is announced now. */
  readonly isQuiet: () => boolean;
  readonly nameOf: (program: Tracked) => string;
  /** Whether it is still one of the programs; others have nothing to say. */
  readonly isHere: (program: Tracked) => boolean;
  /** Resolves when what is known of the program is on disk, or when it is clear that it cannot be. */
  readonly save: (program: Tracked) => Promise<void>;
  /** Whether the last notice found somebody to show it. */
  readonly onShown: (shown: boolean) => void;
}

export interface Announcer {
  /** Tells all that is owed in one notice. Nothing owed: nothing happens. */
  tell(programs: readonly Tracked[]): Promise<void>;
  /** Something is owed that could be told, had it not been quiet. */
  holdsBack(): boolean;
  /** Takes back what no longer stands. */
  withdrawStale(programs: readonly Tracked[]): void;
  /** Takes back what names programs, which may no longer be seen. It stays told: to replace it would be to tell it again. */
  takeBack(): void;
  /** The person wants to be told again later of what a notice told. Resolves when that is on disk. */
  postpone(tag: string): Promise<void>;
  /** Those of which it is time to tell again; it is owed from now on. */
  takeDue(programs: readonly Tracked[]): readonly Tracked[];
  /** The app ends. What was not handed over yet never is, and is owed still. */
  stop(): void;
  /** The program that a notice is about; null for several, or for one that is unknown here. */
  programOf(tag: string): ProgramId | null;
}

/** What a notice told, program by program. */
interface ToldOf extends Told {
  readonly program: Tracked;
}

export const wishesOf = (settings: Settings): Wishes => ({
  announces: (kind) => announces(kind, settings),
  announcesRefusal: !settings.noticesPaused,
});

const toldOf = (program: Tracked): ToldOf => ({ program, ...allOwed(program.memory.ledger) });

export function createAnnouncer(deps: AnnounceDeps): Announcer {
  const shown = new Map<string, readonly ToldOf[]>();
  let telling: Promise<void> = Promise.resolve();
  let heldBack = false;
  let stopped = false;
  /** On its way to be `sending` on disk. */
  let leaving: readonly Tracked[] = [];

  /** One at a time: a second round that ends meanwhile must not send what the first is sending. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const turn = telling.then(work);
    telling = turn.catch(() => undefined);
    return turn;
  };

  const owes = (program: Tracked) =>
    program.memory.ledger.refusal === 'owed' || owedRises(program.memory.ledger).length > 0;
  const step = (programs: readonly Tracked[], to: (ledger: Ledger) => Ledger) => {
    for (const program of programs) program.memory = { ...program.memory, ledger: to(program.memory.ledger) };
  };
  const move = (programs: readonly Tracked[], to: (ledger: Ledger) => Ledger) => {
    step(programs, to);
    return Promise.all(programs.map(deps.save));
  };
  const compose = (programs: readonly Tracked[]): Notice | null =>
    noticeFor(
      programs.map((program) => ({
        program: program.id,
        name: deps.nameOf(program),
        demo: program.record === null,
        rises: owedRises(program.memory.ledger),
        refused: program.memory.ledger.refusal === 'owed',
      })),
      deps.tongue(),
    );

  async function tellNow(programs: readonly Tracked[]): Promise<void> {
    const unasked = programs.filter((program) => deps.isHere(program) && owes(program));
    await move(unasked, (ledger) => withoutUnwanted(ledger, wishesOf(deps.settings())));
    const owing = unasked.filter((program) => deps.isHere(program) && owes(program));
    const quiet = deps.isQuiet();
    heldBack = quiet && (heldBack || owing.length > 0);
    const notice = quiet ? null : compose(owing);
    if (notice === null) return;
    let told: readonly ToldOf[] = [];
    let named = false;
    const outcome = await deps.notifier.show(notice, async () => {
      if (!isStillTrue(notice, owing)) return false;
      told = owing.map(toldOf);
      named = !deps.settings().figuresHidden;
      return leave(owing);
    });
    // What is true now may be told all the same.
    if (outcome === 'unwanted') return stopped ? undefined : tellNow(programs);
    deps.onShown(outcome === 'shown');
    if (outcome === 'shown') shown.set(notice.tag, told);
    if (named && deps.settings().figuresHidden) takeBack();
    await move(owing, outcome === 'shown' ? nowTold : notSent);
  }

  function takeBack(): void {
    for (const tag of shown.keys()) deps.notifier.withdraw(tag);
    shown.clear();
  }

  /** Somebody to show it was looked for meanwhile, which takes seconds. */
  function isStillTrue(notice: Notice, programs: readonly Tracked[]): boolean {
    const now = compose(programs.filter((program) => deps.isHere(program) && owes(program)));
    return !stopped && !deps.isQuiet() && JSON.stringify(now) === JSON.stringify(notice);
  }

  /**
   * On disk before it is handed over: found there after a crash, it may have been. On a disk that cannot be written it
   * is told all the same, and by the next run again, which cannot know: one that is read-only for good would else never
   * tell anybody, and that somebody waits unheard of is worse than hearing it twice.
   */
  async function leave(programs: readonly Tracked[]): Promise<boolean> {
    leaving = programs;
    await move(programs, nowSending);
    leaving = [];
    return !stopped;
  }

  async function postponeNow(tag: string): Promise<void> {
    const about = shown.get(tag) ?? [];
    shown.delete(tag);
    deps.notifier.withdraw(tag);
    const { clock } = deps;
    for (const told of about) {
      const { program } = told;
      const { memory } = program;
      program.laterAtMono = clock.monotonicMs() + laterMs;
      program.memory = { ...memory, ledger: postponed(memory.ledger, told, clock.now() + laterMs) };
    }
    await Promise.all(about.map(({ program }) => deps.save(program)));
  }

  return {
    tell: (programs) => inTurn(() => tellNow(programs)),
    postpone: (tag) => inTurn(() => postponeNow(tag)),
    takeDue(programs) {
      const nowMono = deps.clock.monotonicMs();
      const due = programs.filter(({ laterAtMono }) => laterAtMono !== null && laterAtMono <= nowMono);
      for (const program of due) {
        program.laterAtMono = null;
        program.memory = { ...program.memory, ledger: owedAgain(program.memory.ledger) };
      }
      return due;
    },
    holdsBack: () => heldBack,
    takeBack,
    stop() {
      stopped = true;
      step(leaving, notSent);
    },
    withdrawStale(programs) {
      const here = new Set(programs);
      for (const [tag, about] of shown) {
        const stands = (told: ToldOf) =>
          here.has(told.program) && stillStands(told.program.memory.ledger, told);
        if (about.some(stands)) continue;
        shown.delete(tag);
        deps.notifier.withdraw(tag);
      }
    },
    programOf(tag) {
      const about = shown.get(tag) ?? [];
      return about.length === 1 ? (about[0]?.program.id ?? null) : null;
    },
  };
}
