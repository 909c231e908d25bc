// What Electron 25 and Node 18 and later offer and Electron 22 lacks, so that one build of the app runs on both.
const { app, net, protocol } = require('electron');
const { Readable } = require('node:stream');
const { ReadableStream } = require('node:stream/web');
const v8 = require('node:v8');

// undici 5 is the last line that runs on Node 16. Requiring it takes about 100 ms, so only at first use:
// at once it would be a quarter of the start of an empty app, and hide what the app itself costs.
for (const name of ['fetch', 'Request', 'Response', 'Headers', 'FormData']) {
  if (name in globalThis) continue;
  const define = (value) =>
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  Object.defineProperty(globalThis, name, {
    configurable: true,
    get: () => define(require('undici')[name])[name],
    set: define,
  });
}
globalThis.structuredClone ??= (value) => v8.deserialize(v8.serialize(value));

// One listener per signal, however many are made from it: Node warns about signals with many.
const dependents = new WeakMap();
function dependentsOf(signal) {
  const known = dependents.get(signal);
  if (known) return known;
  const made = new Set();
  dependents.set(signal, made);
  signal.addEventListener('abort', () => made.forEach((abort) => void abort(signal.reason)), { once: true });
  return made;
}
AbortSignal.any ??= (signals) => {
  const any = new AbortController();
  const sources = [...signals];
  const aborted = sources.find((signal) => signal.aborted);
  if (aborted) {
    any.abort(aborted.reason);
    return any.signal;
  }
  const abort = (reason) => {
    for (const signal of sources) dependentsOf(signal).delete(abort);
    any.abort(reason);
  };
  for (const signal of sources) dependentsOf(signal).add(abort);
  return any.signal;
};

// Over Electron's own network stack (proxy, trust store, decoding), not undici's: what is tested is what ships.
const fetchOver = (session) => (input, init) =>
  new Promise((resolve, reject) => {
    // Not handed to undici, which would follow it by a FinalizationRegistry: a clean-up that is due when the app ends
    // is tried for ever there, because no script may run any more, and the process stays (nodejs/node#47748).
    const { signal: ours, ...rest } = init ?? {};
    const asked = new Request(input, rest);
    const signal = ours ?? asked.signal;
    const aborted = () => signal.reason ?? new DOMException('This operation was aborted', 'AbortError');
    if (signal.aborted) {
      reject(aborted());
      return;
    }
    const { url, method, redirect, credentials } = asked;
    const request = net.request({ url, method, redirect, credentials, ...(session && { session }) });
    for (const [name, value] of asked.headers) request.setHeader(name, value);
    if (init?.cache === 'no-store') request.setHeader('cache-control', 'no-cache');

    let body = null;
    const stop = () => {
      request.abort();
      fail(aborted());
    };
    const settled = () => signal.removeEventListener('abort', stop);
    const fail = (error) => {
      settled();
      try {
        body?.error(error);
      } catch {
        // The body has been closed or cancelled.
      }
      reject(error);
    };
    signal.addEventListener('abort', stop, { once: true });
    request.on('error', (cause) => fail(Object.assign(new TypeError(cause.message), { cause })));
    request.on('response', (response) => {
      const stream = new ReadableStream({
        start(controller) {
          body = controller;
          response.on('data', (chunk) => controller.enqueue(new Uint8Array(chunk)));
          response.on('end', () => {
            settled();
            try {
              controller.close();
            } catch {
              // It has been cancelled or has failed.
            }
          });
          for (const end of ['error', 'aborted']) {
            response.on(end, (cause) => fail(new TypeError(cause?.message ?? end)));
          }
        },
        cancel() {
          settled();
          request.abort();
        },
      });
      const { statusCode: status, statusMessage: statusText } = response;
      const isEmpty = [101, 204, 205, 304].includes(status);
      resolve(new Response(isEmpty ? null : stream, { status, statusText, headers: headersOf(response) }));
    });
    if (asked.body) asked.arrayBuffer().then((sent) => request.end(Buffer.from(sent)), fail);
    else request.end();
  });

function headersOf(response) {
  const headers = new Headers();
  for (const [name, values] of Object.entries(response.headers)) {
    for (const value of [values].flat()) headers.append(name, value);
  }
  return headers;
}

const handleOn = (target) => (scheme, handler) =>
  target.registerStreamProtocol(scheme, async ({ url, method, headers }, callback) => {
    try {
      const response = await handler(new Request(url, { method, headers }));
      const body = Buffer.from(await response.arrayBuffer());
      callback({
        statusCode: response.status,
        headers: Object.fromEntries(response.headers),
        data: Readable.from([body]), // Readable.fromWeb is too young as well
      });
    } catch (error) {
      console.error(error);
      callback({ error: -2 }); // net::ERR_FAILED
    }
  });

net.fetch ??= fetchOver();
protocol.handle ??= handleOn(protocol);
app.on('session-created', (session) => {
  session.protocol.handle ??= handleOn(session.protocol);
  session.fetch ??= fetchOver(session);
});
