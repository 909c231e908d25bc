import { utilityProcess } from 'electron';
import type { HelperProcess } from './keychain-line.js';

/** Errors are told apart by their texts, which the libraries would translate. */
const plainMessages = { LC_ALL: 'C', LANGUAGE: '' };

/** keytar in Electron's utility process, for Linux. `entry` is the built helper. Only after the app is ready. */
export function startKeychainProcess(entry: string): HelperProcess {
  const child = utilityProcess.fork(entry, [], {
    serviceName: 'Partnero Glance keychain',
    stdio: 'ignore',
    env: { ...process.env, ...plainMessages },
  });
  let killed = false;
  // Electron's own `kill` asks politely, with SIGTERM.
  const kill = (): void => {
    killed = true;
    if (child.pid === undefined) return;
    try {
      process.kill(child.pid, 'SIGKILL');
    } catch {
      // It ended by itself.
    }
  };
  child.on('spawn', () => {
    if (killed) kill();
  });
  return {
    post: (request) => child.postMessage(request),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', () => listener()),
    kill,
  };
}
