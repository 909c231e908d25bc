import type { AppState } from '../domain/app-state.js';

/** Sentences are English, so numbers and dates are too: those of the reader's English, where that is theirs. */
export function readersLocale(): string {
  const { locale } = Intl.DateTimeFormat().resolvedOptions();
  return locale.startsWith('en') ? locale : 'en-GB';
}

/** Every other system that Electron runs on looks like Linux. */
export const knownPlatform = (): AppState['platform'] =>
  process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';
