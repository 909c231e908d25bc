import { describe, expect, it } from 'vitest';
import { drawByProcessor } from '../../main/desktop/drawing.js';

function drawingOn(platform: NodeJS.Platform) {
  const did: string[] = [];
  const app = {
    disableHardwareAcceleration: () => void did.push('by processor'),
    commandLine: { appendSwitch: (name: string) => void did.push(name) },
  };
  drawByProcessor(app as unknown as Parameters<typeof drawByProcessor>[0], platform);
  return did;
}

describe('drawing', () => {
  it('needs no graphics card on Linux, and has no count of how often its process ended', () => {
    expect(drawingOn('linux')).toEqual(['by processor', 'disable-gpu-process-crash-limit']);
  });

  it.each(['darwin', 'win32'] as const)(
    'is left to Chromium on %s, which falls back by itself',
    (platform) => {
      expect(drawingOn(platform)).toEqual([]);
    },
  );
});
