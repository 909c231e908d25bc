import type { ProgramState } from '../domain/app-state.js';
import { createHiding } from '../domain/hide-figures.js';
import { orderPrograms } from '../domain/order-programs.js';
import { minuteMs } from '../domain/pace.js';
import { nameOrType } from '../domain/spoken-name.js';
import type { Tongue } from '../domain/words/tongue.js';
import type { Ports } from '../ports.js';
import type { Settings } from '../settings.js';
import { type Tracked, toProgramState } from './tracked.js';

export interface ShownProgramsDeps extends Pick<Ports, 'clock' | 'demo'> {
  readonly settings: () => Settings;
  readonly tongue: () => Tongue;
}

/** Programs as they may be shown and spoken of: nothing that is hidden leaves the core but through here. */
export interface ShownPrograms {
  /** Worst first. */
  all(programs: readonly Tracked[]): readonly ProgramState[];
  one(program: Tracked): ProgramState;
  nameOf(program: Tracked): string;
}

export function createShownPrograms({ clock, demo, settings, tongue }: ShownProgramsDeps): ShownPrograms {
  const hide = createHiding();
  const real = (program: Tracked) =>
    toProgramState(program, {
      clock,
      everyMs: program.record === null ? demo.everyMs : settings().pollEveryMinutes * minuteMs,
      unnamed: tongue().words.names.unnamed,
    });
  const veiled = (state: ProgramState) => (settings().figuresHidden ? hide(state) : state);
  const one = (program: Tracked) => veiled(real(program));
  return {
    // By their names, which a hidden one no longer has.
    all: (programs) => orderPrograms(programs.map(real), tongue().locale).map(veiled),
    one,
    nameOf: (program) => nameOrType(one(program), tongue().words),
  };
}
