import { spawnSync } from 'node:child_process';

/** What a desktop has for scripts to say something with; the first that is installed. */
const sayers = (sentence: string) =>
  [
    ['zenity', ['--error', '--no-markup', '--title', 'Partnero Glance', '--text', sentence]],
    ['kdialog', ['--title', 'Partnero Glance', '--error', sentence]],
  ] as const;

/**
 * Shows a sentence to who started the app without a terminal, where there must be no window of its own; returns when
 * it was read. A start at login is nobody's, and stays silent.
 */
export function showByDesktop(
  sentence: string,
  { argv, env, stderr }: { argv: readonly string[]; env: NodeJS.ProcessEnv; stderr: { isTTY?: boolean } },
): void {
  if (stderr.isTTY || argv.includes('--hidden')) return;
  for (const [program, words] of sayers(sentence)) {
    // An AppImage brings libraries of its own, which are none for other programs.
    const { error } = spawnSync(program, words, { env: { ...env, LD_LIBRARY_PATH: '' }, stdio: 'ignore' });
    if (error === undefined) return;
  }
}
