import { arch, release, type } from 'node:os';
import type { App } from 'electron';
import type { AppState } from '../domain/app-state.js';
import type { SystemLanguages } from '../domain/words/tongue.js';

/** What the system's languages are read from; the second is not there before Electron 22. */
export type LanguageSource = Partial<Pick<App, 'getPreferredSystemLanguages'>>;

/** What is preferred on this system, and how it writes numbers and dates. */
export function readSystemLanguages(source: LanguageSource): SystemLanguages {
  // Every part of Intl knows it; the others first look through all the locales that there are.
  const { locale } = new Intl.PluralRules().resolvedOptions();
  return { tags: [...(source.getPreferredSystemLanguages?.() ?? []), locale], locale };
}

/** Every other system that Electron runs on looks like Linux. */
export const knownPlatform = (): AppState['platform'] =>
  process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';

/** Such as `Linux 6.1.0 x64`. */
export const systemName = (): string => `${type()} ${release()} ${arch()}`;
