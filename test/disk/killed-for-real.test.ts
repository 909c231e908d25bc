import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayTrace } from '../may-trace.js';
import { numbered, numberFile } from './number-file.js';
import { namesIn, tempFolder } from './temp-folder.js';

/** Whatever a save does to files, and each write of the process besides. */
const calls =
  'openat,write,pwrite64,fsync,fdatasync,fchmod,chmod,rename,renameat2,unlink,mkdir,close,lstat,statx,readlink';

const heard = async (stream: NodeJS.ReadableStream | null, what: string): Promise<void> => {
  let text = '';
  while (stream !== null && !text.includes(what)) text += String((await once(stream, 'data'))[0]);
};

describe.skipIf(!mayTrace())(
  'a process that is killed at a system call of a save',
  { timeout: 300_000 },
  () => {
    let script: string;
    let built: string;
    beforeAll(async () => {
      built = await mkdtemp(join(tmpdir(), 'glance-saving-'));
      const entry = fileURLToPath(new URL('saving-process.ts', import.meta.url));
      await build({
        configFile: false,
        logLevel: 'error',
        build: { ssr: entry, outDir: built, rollupOptions: { output: { entryFileNames: 'saving.mjs' } } },
        ssr: { noExternal: true },
      });
      script = join(built, 'saving.mjs');
    });
    afterAll(() => rm(built, { recursive: true, force: true }));

    /** Kills as the process, or one of its threads, enters such a call for the nth time. False when it lived. */
    async function killedAt(nth: number, folder: string): Promise<boolean> {
      // With one worker thread the calls of a save come in order.
      const env = { ...process.env, UV_THREADPOOL_SIZE: '1' };
      const saving = spawn(process.execPath, [script, folder], { env, stdio: ['pipe', 'pipe', 'inherit'] });
      const ended = once(saving, 'exit');
      await heard(saving.stdout, 'ready');
      const inject = ['-e', `trace=${calls}`, '-e', `inject=${calls}:signal=KILL:when=${nth}`];
      const tracer: ChildProcess = spawn(
        'strace',
        ['-f', '-o', '/dev/null', ...inject, '-p', String(saving.pid)],
        {
          stdio: ['ignore', 'ignore', 'pipe'],
        },
      );
      const tracerEnded = once(tracer, 'exit');
      await heard(tracer.stderr, 'attached');
      saving.stdin.end('go\n');
      const [, signal] = await ended;
      await tracerEnded;
      return signal === 'SIGKILL';
    }

    it('leaves the old or the new value whole, whichever call it was, and the next start clears up', async () => {
      const found: unknown[] = [];
      for (let nth = 1; ; nth += 1) {
        const folder = await tempFolder();
        const wasKilled = await killedAt(nth, folder);
        const file = numberFile(folder);
        const { value, troubles } = await file.load();
        expect([2, 3].map(numbered), `call ${nth}`).toContainEqual(value);
        expect(troubles, `call ${nth}`).toEqual([]);
        expect(
          (await namesIn(folder)).filter((name) => name.endsWith('.draft')),
          `call ${nth}`,
        ).toEqual([]);
        await writeFile(join(folder, 'number.json'), 'garbage');
        expect([1, 2].map(numbered), `copy after call ${nth}`).toContainEqual(
          (await numberFile(folder).load()).value,
        );
        found.push(value);
        if (!wasKilled) break;
      }
      // Some kills came before the new value stood there and some after it.
      expect(found).toContainEqual(numbered(2));
      expect(found.slice(0, -1)).toContainEqual(numbered(3));
      expect(found.length).toBeGreaterThan(8);
      console.log(`killed at each of ${found.length - 1} system calls of a save`);
    });
  },
);
