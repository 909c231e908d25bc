import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Answer } from './answers.js';
import { play } from './play.js';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** From the `Authorization` header; null when there was none. */
  readonly key: string | null;
}

export interface DemoApi {
  readonly origin: string;
  /** What a key opens from now on; null takes the key back. */
  set(key: string, answer: Answer | null): void;
  /** Every request so far, in order. */
  readonly requests: readonly Asked[];
  /** Over all connections so far. */
  sentBytes(): number;
  /** Requests that are neither answered whole nor given up by the other side. */
  underWay(): number;
  /** Ends every connection at once. */
  close(): Promise<void>;
}

export interface DemoApiSetup {
  readonly programs?: Readonly<Record<string, Answer>>;
  /** To come back where an earlier one was; otherwise any that is free. */
  readonly port?: number;
  readonly tls?: { readonly key: string; readonly cert: string };
}

/** A server on this machine that speaks Partnero's documented API. An unknown key is refused, as there. */
export async function startDemoApi({ programs = {}, port = 0, tls }: DemoApiSetup = {}): Promise<DemoApi> {
  const answers = new Map(Object.entries(programs));
  const requests: Asked[] = [];
  const sockets = new Set<Socket>();
  let underWay = 0;

  const take = (asked: Asked): Answer => {
    const answer = asked.key === null ? undefined : answers.get(asked.key);
    if (answer === undefined) return { status: 401, json: { message: 'Unauthenticated.' } };
    if ('steps' in answer && asked.key !== null) {
      const [first, second, ...rest] = answer.steps;
      if (second !== undefined) answers.set(asked.key, { steps: [second, ...rest] });
      return atPath(asked, first);
    }
    return atPath(asked, answer);
  };
  const listener: RequestListener = (request, response) => {
    const { method = '', url: path = '', headers } = request;
    const asked = { method, path, headers, key: headers.authorization?.replace(/^Bearer /, '') ?? null };
    requests.push(asked);
    underWay += 1;
    response.on('close', () => {
      underWay -= 1;
    });
    play(take(asked), response).catch(() => response.destroy());
  };

  const server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener);
  server.on(tls === undefined ? 'connection' : 'secureConnection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    origin: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    set: (key, answer) => void (answer === null ? answers.delete(key) : answers.set(key, answer)),
    requests,
    underWay: () => underWay,
    sentBytes: () => [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const notFound: Answer = { status: 404, json: { message: 'Not found.' } };

/** Read only, and only what is documented; the older address is there for accounts of old. */
function atPath({ method, path }: Asked, answer: Answer): Answer {
  if (method !== 'GET') return { status: 405, json: { message: 'Method not allowed.' } };
  const old = 'overview' in answer;
  if (path === '/v1/program') return old ? notFound : answer;
  if (path === '/v1/program/overview') return old ? answer.overview : notFound;
  return notFound;
}
