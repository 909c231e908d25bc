import { execFileSync, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { createClock } from '../../main/desktop/clock.js';
import { openSessionBus } from '../../main/desktop/dbus.js';
import { createKeychain } from '../../main/desktop/keychain.js';
import type { HelperProcess } from '../../main/desktop/keychain-line.js';
import type { KeychainParts } from '../../main/desktop/keychain-requests.js';
import { readKeyringState } from '../../main/desktop/keyring-state.js';
import { type Desktop, startDesktop } from '../../scripts/desktop.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Whether all of these programs are on this machine. */
export const installed = (...programs: readonly string[]): boolean =>
  process.platform === 'linux' &&
  programs.every((program) => {
    try {
      execFileSync('which', [program], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });

export interface RealKeyring {
  readonly desktop: Desktop;
  /** Process ids of the helpers that were started, in order. */
  readonly helpers: number[];
  /** A keychain over the helper's own process and the real keyring. */
  open(change?: Partial<KeychainParts>): ReturnType<typeof createKeychain>;
  close(): Promise<void>;
}

/** The helper built as in the app, run as a forked Node process, in a private session with a real keyring daemon. */
export async function startRealKeyring(keyring: 'unlocked' | 'locked' | 'none'): Promise<RealKeyring> {
  const [desktop, helper] = await Promise.all([
    startDesktop({ parts: { keyring, notifier: false, panel: false, windowManager: false } }),
    buildHelper(),
  ]);
  const clock = createClock();
  const bus = openSessionBus({ address: desktop.busAddress, clock });
  const helpers: number[] = [];
  const opened: { dispose(): void }[] = [];
  const startHelper = (): HelperProcess => {
    const child = fork(helper.entry, {
      env: { ...desktop.env, NODE_PATH: join(root, 'node_modules'), LC_ALL: 'C' },
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    if (child.pid !== undefined) helpers.push(child.pid);
    return {
      post: (request) => void child.send(request),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void child.on('exit', listener),
      kill: () => void child.kill('SIGKILL'),
    };
  };
  return {
    desktop,
    helpers,
    open(change) {
      const keychain = createKeychain({
        service: 'Partnero Glance test',
        startHelper,
        probeLocked: (entry, deadlineMs) => readKeyringState({ bus, clock, entry }, deadlineMs),
        clock,
        ...change,
      });
      opened.push(keychain);
      return keychain;
    },
    async close() {
      for (const keychain of opened) keychain.dispose();
      bus.close();
      await desktop.close();
      await rm(helper.folder, { recursive: true, force: true });
    },
  };
}

const keytarHash = createHash('sha256')
  .update(readFileSync(join(root, 'node_modules/keytar/build/Release/keytar.node')))
  .digest('hex');

async function buildHelper(): Promise<{ folder: string; entry: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'glance-helper-'));
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    define: { builtWithKeytar: JSON.stringify(keytarHash) },
    build: {
      ssr: 'main/desktop/keychain-helper.ts',
      outDir: folder,
      target: 'node16',
      rollupOptions: { external: ['keytar'], output: { format: 'cjs', entryFileNames: 'helper.cjs' } },
    },
  });
  return { folder, entry: join(folder, 'helper.cjs') };
}
