import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Desktop } from '../../scripts/desktop.mjs';

const run = promisify(execFile);
const prompterName = 'org.gnome.keyring.SystemPrompter';
const installedFile = `/usr/share/dbus-1/services/${prompterName}.service`;

/** gnome-keyring asks for its password by another program, which comes with it. */
export const hasPrompter = existsSync(installedFile);

/** From now on the keyring's own prompt is shown on this desktop. */
export function offerPrompter({ folders, display }: Desktop): void {
  const exec = readFileSync(installedFile, 'utf8').match(/^Exec=(.*)$/m)?.[1] ?? '';
  const lines = ['[D-BUS Service]', `Name=${prompterName}`, `Exec=/usr/bin/env DISPLAY=${display} ${exec}`];
  writeFileSync(join(folders.services, `${prompterName}.service`), `${lines.join('\n')}\n`);
}

const xdotool = (desktop: Desktop, ...args: readonly string[]) =>
  run('xdotool', [...args], { env: desktop.env }).then(
    ({ stdout }) => stdout.trim(),
    () => '',
  );

/** Windows of the prompt that are on screen; a text, empty when there is none. */
export const promptWindow = (desktop: Desktop): Promise<string> =>
  xdotool(desktop, 'search', '--onlyvisible', '--class', 'gcr-prompter');

/** As by its own Cancel. */
export async function dismissPrompt(desktop: Desktop): Promise<void> {
  const [window = ''] = (await promptWindow(desktop)).split('\n');
  await xdotool(desktop, 'windowfocus', '--sync', window);
  await xdotool(desktop, 'key', 'Escape');
}
