import type { ProgramId } from './snapshot.js';

/** What is announced, before it is a pop-up. Plain text; whoever shows it escapes it for the place. */
export interface Notice {
  /** Names it for replacing, withdrawing and clicking. */
  readonly tag: string;
  readonly title: string;
  readonly body: string;
  /** What a click opens; null opens the list. */
  readonly program: ProgramId | null;
}
