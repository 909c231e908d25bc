import { assertNever } from '../main/domain/result.js';
import type { WayOut } from '../main/domain/way-out.js';
import type { Command, CommandOf } from './command.js';
import type { ShownTrouble } from './shown-trouble.js';
import type { View } from './view.js';

/** What a press on a way out does: asks main, or goes to another view. */
export type Step = { readonly send: Command } | { readonly go: View };

type Dismissable = CommandOf<'dismiss'>['trouble'];
const dismiss = (trouble: Dismissable): Step => ({ send: { type: 'dismiss', trouble } });

/** Null where the way out has nobody to be for. */
export function stepFor(wayOut: WayOut, { program, app }: ShownTrouble): Step | null {
  switch (wayOut) {
    case 'try-again':
    case 'try-now':
      return { send: program === null ? { type: 'refresh' } : { type: 'refresh', program } };
    case 'replace-key':
      return program === null ? null : { go: { at: 'replace-key', program } };
    case 'unlock':
      return program === null ? null : { send: { type: 'unlock', program } };
    case 'remove-again':
      return program === null ? null : { send: { type: 'remove-program', program } };
    case 'add-program':
      return { go: { at: 'add' } };
    case 'retry-disk':
      return { send: { type: 'retry-disk' } };
    case 'dismiss':
      return app === null || app === 'disk-failed' ? null : dismiss(app);
    default:
      return assertNever(wayOut);
  }
}
