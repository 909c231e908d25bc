import { waitingKinds } from '../../main/domain/figures.js';
import { announces } from '../../main/domain/notices.js';
import { isQuiet } from '../../main/domain/quiet-hours.js';
import type { Settings } from '../../main/settings.js';
import { createExplanations, type Explanations } from './explanations.js';
import { afterAnswer, nothingKnown, type Wanted } from './known.js';
import { type Observation, slotOf } from './machine.js';
import type { ShownNotice } from './screen.js';
import type { Answer, Counts, Heard } from './server.js';
import { readNotice, type Said } from './spelling.js';

/** What holds during one event. */
export interface Scene {
  readonly event: number;
  readonly settings: Settings;
  /** `null`: the popover is not in front. */
  readonly lookedAt: 'home' | 'elsewhere' | string | null;
  /** Local, of a wall-clock time. */
  readonly hourOf: (atMs: number) => number;
}

export interface Judged {
  readonly knows: Explanations;
  /** The event in which its key was accepted: answers asked for earlier are dropped. */
  acceptedIn: number;
  /** The event in which it was to be removed and could not be: answers asked for earlier may be dropped. */
  keptIn: number;
  /** The event in which an answer was last taken in. */
  heardIn: number;
}

export interface Rest {
  /** Somebody takes notices. */
  readonly isTaken: boolean;
  readonly isQuiet: boolean;
  /** Everything is to be told, whoever was asked. */
  readonly tellsAll: boolean;
}

export interface Judge {
  /** By id. */
  readonly programs: Map<string, Judged>;
  begin(): void;
  looked(scene: Scene): void;
  observe(observations: readonly Observation[], scene: Scene): void;
  killed(): void;
  /** Nothing is under way: what could be told must have been. */
  atRest(scene: Scene, how: Rest): void;
  mayLetGo(): void;
  /** A program appeared; `tried` is what its key was tried with. */
  appeared(id: string, event: number, tried: Answer | null): void;
}

export class BrokenRule extends Error {}

const noCounts: Counts = {
  'waiting-for-approval': null,
  'payouts-requested': null,
  'payouts-resubmitted': null,
};

export function countsOf(answer: Answer): Counts | null {
  if (!answer.ok || answer.value.identity.publicId === 'SOMEBODY') return null;
  const { figures } = answer.value;
  return Object.fromEntries(
    waitingKinds.map((kind) => {
      const figure = figures[kind];
      return [kind, figure?.form === 'count' || figure?.form === 'tally' ? figure.value : null];
    }),
  ) as unknown as Counts;
}

export function wantedIn({ settings, lookedAt }: Scene, id: string): Wanted {
  return {
    kinds: new Set(waitingKinds.filter((kind) => announces(kind, settings))),
    refusal: !settings.noticesPaused,
    watched: lookedAt === 'home' || lookedAt === id,
  };
}

export function createJudge(nameOf: (id: string) => string): Judge {
  const programs: Judge['programs'] = new Map();

  function learn({ knows }: Judged, answer: Answer) {
    const counts = countsOf(answer);
    if (counts !== null) knows.answered(counts);
    else if (!answer.ok && answer.error.kind === 'key-refused') knows.refused();
  }

  function hear({ slot, askedIn, answer }: Heard, scene: Scene) {
    for (const [id, program] of programs) {
      // Asked before its key was replaced: an answer to another key.
      if (slotOf(id) !== slot || askedIn < program.acceptedIn) continue;
      if (askedIn < program.keptIn) program.knows.perhaps(() => learn(program, answer));
      else {
        program.heardIn = scene.event;
        learn(program, answer);
      }
    }
  }

  function see({ notice, atMs }: ShownNotice, scene: Scene) {
    if (isQuiet(scene.settings.quietHours, scene.hourOf(atMs))) throw new BrokenRule('Told in quiet hours');
    const said = readNotice(notice);
    for (const name of new Set(said.map((one) => one.name))) {
      const lines = said.filter((one) => one.name === name);
      const about = [...programs].filter(([id]) => (lines[0]?.program ?? id) === id && nameOf(id) === name);
      sayOf(
        about.map(([, { knows }]) => knows),
        lines,
      );
    }
  }

  return {
    programs,
    begin() {
      for (const { knows } of programs.values()) knows.begin();
    },
    looked(scene) {
      for (const [id, { knows }] of programs) if (wantedIn(scene, id).watched) knows.looked();
    },
    observe(observations, scene) {
      for (const [id, { knows }] of programs) knows.want(wantedIn(scene, id));
      for (const one of observations) {
        if (one.what === 'answer') hear(one, scene);
        else see(one, scene);
      }
    },
    killed() {
      for (const { knows } of programs.values()) knows.killed();
    },
    atRest({ event }, { isTaken, isQuiet: quiet, tellsAll }) {
      for (const [id, { knows, heardIn }] of programs) {
        if (isTaken) knows.nothingUnderWay();
        else knows.notTaken();
        const isDue = isTaken && !quiet && (tellsAll || heardIn === event);
        if (isDue && !knows.isAllTold()) throw new BrokenRule(`Not told: ${id}, ${knows}`);
      }
    },
    mayLetGo() {
      for (const { knows } of programs.values()) knows.mayLetGo();
    },
    appeared(id, event, tried) {
      const wanted: Wanted = { kinds: new Set(), refusal: false, watched: false };
      const counts = (tried && countsOf(tried)) ?? noCounts;
      programs.set(id, {
        knows: createExplanations([afterAnswer(nothingKnown, counts, wanted)]),
        acceptedIn: event,
        keptIn: 0,
        heardIn: event,
      });
    },
  };
}

/** Says the lines about programs of one name to those that can have said them. */
function sayOf(about: readonly Explanations[], lines: readonly Said[]): void {
  const [line, ...otherLines] = lines;
  if (line === undefined) return;
  const able = about.filter((knows) => lines.some((one) => knows.couldSay(one)));
  const [only, ...others] = able;
  if (only === undefined || able.length < lines.length) {
    throw new BrokenRule(`Nobody has this to tell: ${JSON.stringify(lines)}, but ${about.join(' or ')}`);
  }
  if (others.length === 0 && otherLines.length === 0) only.said(line);
  else for (const knows of able) knows.maybeSaid(lines);
}
