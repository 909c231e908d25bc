import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { createGzip } from 'node:zlib';
import { type Answer, type Fault, readFixture } from './answers.js';

const mebibyte = 1024 * 1024;
const plenty = 200;
const json = { 'content-type': 'application/json' };

/** Sends an answer. Stops by itself when the other side has gone. */
export async function play(answer: Answer, response: ServerResponse): Promise<void> {
  if ('fault' in answer) return faults[answer.fault](response, answer.status ?? 200);
  if ('delayMs' in answer) {
    await new Promise((resolve) => setTimeout(resolve, answer.delayMs));
    return play(answer.answer, response);
  }
  if ('raw' in answer) {
    response.socket?.end(answer.raw, 'latin1');
    return;
  }
  if ('steps' in answer) return play(answer.steps[0], response);
  if ('overview' in answer) return play(answer.overview, response);
  if ('json' in answer) {
    response.writeHead(answer.status ?? 200, { ...json, ...answer.headers });
    response.end(JSON.stringify(answer.json));
    return;
  }
  response.writeHead(answer.status ?? 200, { ...('body' in answer ? json : {}), ...answer.headers });
  response.end('body' in answer ? answer.body : undefined);
}

const documented = () => JSON.stringify(readFixture('affiliate-documented'));

const faults: Readonly<Record<Fault, (response: ServerResponse, status: number) => void | Promise<void>>> = {
  silence: () => {},
  'silence-after-headers': (response, status) => {
    response.writeHead(status, json);
    response.flushHeaders();
  },
  drip: (response, status) => {
    response.writeHead(status, json);
    const dripping = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(dripping));
  },
  truncated: (response, status) => {
    cutShort(response, status, () => response.socket?.end());
  },
  reset: (response, status) => {
    cutShort(response, status, () => response.socket?.resetAndDestroy());
  },
  'short-length': (response, status) => {
    response.writeHead(status, { ...json, 'content-length': '100', connection: 'close' });
    response.end(documented());
  },
  flood: (response, status) => {
    response.writeHead(status, { ...json, 'content-length': String(plenty * mebibyte) });
    return pour(response, plenty);
  },
  'gzip-bomb': (response, status) => {
    response.writeHead(status, { ...json, 'content-encoding': 'gzip' });
    const zip = createGzip();
    zip.pipe(response);
    response.on('close', () => zip.destroy());
    return pour(zip, plenty);
  },
  endless: (response, status) => {
    response.writeHead(status, json);
    return pour(response, Number.POSITIVE_INFINITY);
  },
};

/** Half of an answer, under a length that promises the whole. */
function cutShort(response: ServerResponse, status: number, cut: () => void): void {
  const text = documented();
  response.writeHead(status, { ...json, 'content-length': String(text.length) });
  response.write(text.slice(0, text.length / 2));
  setTimeout(cut, 20);
}

interface Drain extends NodeJS.EventEmitter {
  readonly destroyed: boolean;
  write(chunk: Buffer): boolean;
  end(): unknown;
}

/** Writes no faster than the other side reads. */
async function pour(into: Drain, mebibytes: number): Promise<void> {
  const block = Buffer.alloc(mebibyte, ' ');
  const gone = once(into, 'close').catch(() => {});
  for (let written = 0; written < mebibytes && !into.destroyed; written += 1) {
    if (!into.write(block)) await Promise.race([once(into, 'drain'), gone]);
  }
  into.end();
}
