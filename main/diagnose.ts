import type { AppFacts } from './app-facts.js';
import type { CommandError } from './commands.js';
import { diagnosticsText } from './domain/diagnostics.js';
import type { Health } from './domain/health.js';
import { fail, ok, type Result } from './domain/result.js';
import type { Ports } from './ports.js';
import type { Settings } from './settings.js';
import type { StateStore } from './state.js';
import type { ProgramBook } from './tracking/program-book.js';
import { identityOf, polledInBrief, type Tracked } from './tracking/tracked.js';

export interface DiagnoseDeps {
  readonly ports: Pick<Ports, 'clock' | 'clipboard' | 'journal' | 'log'>;
  readonly facts: Pick<AppFacts, 'version' | 'versions' | 'personal'>;
  readonly state: StateStore;
  readonly book: ProgramBook;
  readonly settings: () => Settings;
  readonly health: () => Health;
}

export interface Diagnostics {
  /** The text as it may be shown and sent to anybody. */
  read(): string;
  /** Puts on the clipboard what was read last. */
  copy(): Result<null, CommandError>;
  /** Logs what became of asking it, and what it is called, to be taken out of every line. */
  polled(program: Tracked, sentence: string): void;
}

const mostNames = 2_000;

export function createDiagnostics(deps: DiagnoseDeps): Diagnostics {
  const { ports, facts, state, book } = deps;
  const names = new Set<string>();
  let shown: string | null = null;

  const learn = (program: Tracked) => {
    const { name, publicId } = identityOf(program) ?? { name: null, publicId: null };
    const website = program.memory.last?.snapshot.website ?? null;
    for (const word of [name, publicId, website, program.record?.account]) {
      if (!word) continue;
      names.delete(word);
      names.add(word);
    }
    // The longest not heard of go first: what the log still quotes is younger.
    for (const word of names) {
      if (names.size <= mostNames) break;
      names.delete(word);
    }
  };

  return {
    polled(program, sentence) {
      learn(program);
      deps.health();
      ports.log.line(sentence, polledInBrief(program));
    },
    read() {
      for (const program of book.all()) learn(program);
      shown = diagnosticsText({
        nowMs: ports.clock.now(),
        versions: { app: facts.version, ...facts.versions },
        settings: deps.settings(),
        health: deps.health(),
        troubles: state.read().troubles,
        programs: book.all().map((program) => ({
          type: identityOf(program)?.type ?? 'unknown',
          error: program.memory.trouble?.error ?? null,
        })),
        lines: ports.journal.recent(),
        words: [...names, ...facts.personal],
      });
      return shown;
    },
    copy() {
      if (shown === null) return fail({ kind: 'not-allowed' });
      ports.clipboard.write(shown);
      return ok(null);
    },
  };
}
