import { type KeychainReply, makeCall, parseRequest } from './keychain-calls.js';
import { loadCheckedKeytar } from './native-module.js';

/**
 * keytar in a process of its own, on Linux: a call that waits for a prompt, or for a frozen keyring, can neither be
 * cancelled nor outlived by a quitting process, and one that crashes takes its process along. This one may be killed.
 * Runs as Electron's utility process and as a forked Node process.
 */
interface MessagePort {
  onMessage(listener: (message: unknown) => void): void;
  post(reply: KeychainReply): void;
}

interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  postMessage(message: unknown): void;
}

function findPort(): MessagePort {
  const { parentPort } = process as unknown as { readonly parentPort?: ParentPort };
  if (parentPort !== undefined) {
    return {
      onMessage: (listener) => parentPort.on('message', ({ data }) => listener(data)),
      post: (reply) => parentPort.postMessage(reply),
    };
  }
  // An ordinary exit would wait for the call that hangs.
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  return {
    onMessage: (listener) => process.on('message', listener),
    post: (reply) => process.send?.(reply),
  };
}

const load = () => loadCheckedKeytar(__filename);
const port = findPort();
port.onMessage(async (message) => {
  const request = parseRequest(message);
  if (request === null) return;
  const { id } = request;
  port.post({ id, ...(await makeCall(load, request)) });
});
