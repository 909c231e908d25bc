import { Socket } from 'node:net';

const loopback = /^(?:localhost|::1|127\.\d+\.\d+\.\d+|::ffff:127\.\d+\.\d+\.\d+)$/i;

/** The host of `connect(options)`, `connect(port, host)` and Node's own normalised form; a path is a local socket. */
function hostOf(given: readonly unknown[]): string {
  const [first, second] = Array.isArray(given[0]) ? given[0] : given;
  if (typeof first === 'object' && first !== null && 'host' in first && !('path' in first && first.path)) {
    return String(first.host ?? 'localhost');
  }
  return typeof first === 'number' && typeof second === 'string' ? second : 'localhost';
}

const connect = Socket.prototype.connect;

/** Tests speak to this machine only: every other connection fails with a sentence. */
Socket.prototype.connect = function (this: Socket, ...given: unknown[]) {
  const host = hostOf(given);
  if (loopback.test(host)) return Reflect.apply(connect, this, given);
  const refusal = new Error(`A test tried to reach ${host}. Tests use no network but loopback.`);
  process.nextTick(() => this.destroy(refusal)); // later, as a real failure: callers still set the socket up
  return this;
} as typeof connect;
