import type { ProgramId } from './snapshot.js';

/** Told by shape and not only by colour; the files in `assets/tray` carry these names. */
export type TrayIcon = 'calm' | 'waiting-unseen' | 'waiting-seen' | 'trouble' | 'paused';

export type TrayAction =
  | 'open'
  | 'refresh'
  | 'pause-notices'
  | 'resume-notices'
  | 'settings'
  | 'leave-demo'
  | 'quit';

export type TrayEntry =
  /** A line to read; choosing it opens the popover on that program (null: on the list). */
  | { readonly kind: 'line'; readonly label: string; readonly program: ProgramId | null }
  | { readonly kind: 'action'; readonly label: string; readonly action: TrayAction }
  | { readonly kind: 'separator' };

/** All that the tray shows, as a value: the painter writes only what differs from the last. */
export interface TrayView {
  readonly icon: TrayIcon;
  /** Lines parted by a line feed. At most 120 characters on Windows. */
  readonly tooltip: string;
  readonly menu: readonly TrayEntry[];
}
