import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { start } from '../../scripts/setup/processes.mjs';

/** A process that has ended and waits for its parent to look is gone as well. */
function isRunning(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return !stat.slice(stat.lastIndexOf(')')).startsWith(') Z');
  } catch {
    return false;
  }
}

/** Starts a shell with a child of its own; prints both ids. */
const shell = ['-c', 'sleep 300 & echo $$ $!; wait'] as const;

async function firstLine(stream: NodeJS.ReadableStream | null): Promise<number[]> {
  for await (const chunk of stream ?? []) return String(chunk).trim().split(' ').map(Number);
  throw new Error('nothing was printed');
}

describe.skipIf(process.platform !== 'linux')('what a script has started', () => {
  it('ends with its children when it is stopped', async () => {
    const running = start('sh', shell, { stdio: ['ignore', 'pipe', 'ignore'] });
    const pids = await firstLine(running.child.stdout);
    expect(pids.map(isRunning)).toEqual([true, true]);
    await running.stop();
    await expect.poll(() => pids.some(isRunning)).toBe(false);
  });

  it('ends although it is frozen', async () => {
    const running = start('sleep', ['300']);
    process.kill(running.pid, 'SIGSTOP');
    await running.stop({ graceMs: 60_000 });
    expect(isRunning(running.pid)).toBe(false);
  });

  it('ends, and its folder goes, when the script is killed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'glance-killed-'));
    const processes = new URL('../../scripts/setup/processes.mjs', import.meta.url).href;
    const script = `
      import { removeAtEnd, start } from ${JSON.stringify(processes)};
      removeAtEnd(${JSON.stringify(folder)});
      start('sh', ${JSON.stringify(shell)}, { stdio: ['ignore', 'inherit', 'ignore'] });`;
    const node = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const pids = await firstLine(node.stdout);
    expect(pids.map(isRunning)).toEqual([true, true]);
    node.kill('SIGKILL');
    await once(node, 'exit');
    await expect.poll(() => pids.some(isRunning) || existsSync(folder), { timeout: 20_000 }).toBe(false);
  }, 30_000);

  it('is told when it cannot be started', () => {
    expect(() => start('no-such-program-here', [])).toThrow('could not be started');
  });
});
