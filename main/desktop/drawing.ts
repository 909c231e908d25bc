import type { App } from 'electron';

/**
 * On Linux the processor draws: a popover of text needs no graphics card, whose drivers there are what most often ends
 * Chromium's process for it. Chromium ends the whole app when that process ended too often; with nothing left to fall
 * back to it may end as often as it likes. Before `ready` only.
 */
export function drawByProcessor(
  app: Pick<App, 'disableHardwareAcceleration' | 'commandLine'>,
  platform: NodeJS.Platform,
): void {
  if (platform !== 'linux') return;
  app.disableHardwareAcceleration();
  app.commandLine.appendSwitch('disable-gpu-process-crash-limit');
}
