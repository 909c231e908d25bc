import { formatMoment } from './format.js';
import type { Refusal } from './refusal.js';
import { type Now, say, type TroubleLine } from './trouble-line.js';
import type { WayOutOfForm } from './way-out.js';
import type { LaterWords } from './words/words.js';

/** A sentence and its way out, in a form. */
export interface RefusalLine extends Omit<TroubleLine, 'wayOut'> {
  readonly wayOut: WayOutOfForm | null;
}

/** Why a wish came to nothing, for the form it came from. `program` names the one whose key was to be replaced. */
export function refusalLine(refusal: Refusal, program: string | null, now: Now<LaterWords>): RefusalLine {
  const waitMs = refusal.kind === 'rate-limited' ? refusal.retryAfterMs : null;
  const text = say(now.words.troubles.refusal, refusal, {
    program,
    until: waitMs === null ? null : formatMoment(now.nowMs + waitMs, now.nowMs, now),
  });
  // In the form there is room for more words than on the line.
  if (refusal.kind === 'keychain' && refusal.state === 'unavailable') {
    return { text, wayOut: 'keep-for-run', button: now.words.window.add.keepForRun, mustAct: true };
  }
  const wayOut = refusal.kind === 'other-program' ? 'add-program' : null;
  return { text, wayOut, button: wayOut && now.words.troubles.buttons[wayOut], mustAct: true };
}

/** Why a program was not removed: of the keychain it says that the key is still there, not that it was not kept. */
export const removalLine = (refusal: Refusal, now: Now<LaterWords>): RefusalLine =>
  refusal.kind === 'keychain'
    ? { text: now.words.troubles.notRemoved[refusal.state], wayOut: null, button: null, mustAct: true }
    : refusalLine(refusal, null, now);
