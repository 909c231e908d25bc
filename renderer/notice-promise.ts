import type { ProgramState } from '../main/domain/app-state.js';
import type { Settings } from '../main/settings.js';

/** What may be said of the notices of a program: `told` only where whoever starts waiting is announced, of any kind. */
export function noticePromise(
  { waiting }: Pick<ProgramState, 'waiting'>,
  settings: Settings,
): 'told' | 'asSet' | 'paused' | 'notTold' {
  if (waiting.length === 0) return 'notTold';
  if (settings.noticesPaused) return 'paused';
  return settings.notifyApprovals && settings.notifyPayoutsRequested && settings.notifyPayoutsResubmitted
    ? 'told'
    : 'asSet';
}
