import type { AppState } from '../main/domain/app-state.js';
import type { Later } from './later.js';
import type { Model } from './model.js';
import type { FormNow, LaterNow, Now } from './now.js';
import type { Pace } from './shown-waiting.js';

export const paceOf = ({ state, now }: Pick<Scene, 'state' | 'now'>): Pace => ({
  nowMs: now.nowMs,
  everyMinutes: state.settings.pollEveryMinutes,
});

/** What every view is given. Parts are given less: they know no model. */
export interface Scene {
  readonly state: AppState;
  readonly now: Now;
  readonly model: Model;
  /** Null until it is loaded. */
  readonly later: Later | null;
}

/** What the views with a form for a key are given. */
export interface FormScene extends Scene {
  readonly now: FormNow;
}

/** What the views behind one step are given. */
export interface LaterScene extends Scene {
  readonly now: LaterNow;
}
