import type { LaterNow } from './now.js';

/** What is behind one step, and the words for it. Loaded right after the first frame, or when it is gone to. */
export interface Later {
  readonly views: typeof import('./views/later.js');
  readonly now: LaterNow;
}
