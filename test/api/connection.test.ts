import { describe, expect, it } from 'vitest';
import { deadlineMs } from '../../main/api/program-client.js';
import { Secret } from '../../main/domain/secret.js';
import { type Answer, affiliate, type Fault } from '../demo-api/answers.js';
import { selfSigned } from '../demo-api/certificate.js';
import { startDemoApi } from '../demo-api/server.js';
import { clientOf, errorOf, hurriedClock, key, never, start, within } from './asking.js';

describe('a connection', () => {
  it.each<Fault>(['silence', 'silence-after-headers', 'drip'])(
    'that ends in %s is given up at the deadline, and closed',
    async (fault) => {
      const clock = hurriedClock();
      const api = await start({ programs: { [key]: { fault } } });
      const result = await clientOf(api.origin, { clock }).read(new Secret(key), never);
      expect(result).toEqual({ ok: false, error: { kind: 'timed-out', afterMs: 15_000 } });
      expect(clock.asked).toEqual([deadlineMs]);
      expect(await within(1000, () => api.underWay() === 0)).toBe(true);
    },
  );

  it('has one deadline for both addresses', async () => {
    const slowly: Answer = { delayMs: 200, answer: { status: 404, json: {} } };
    const api = await start({ programs: { [key]: { steps: [slowly, { overview: { fault: 'silence' } }] } } });
    const clock = hurriedClock();
    const beganMs = performance.now();
    const result = await clientOf(api.origin, { clock }).read(new Secret(key), never);
    expect(result).toMatchObject({ error: { kind: 'timed-out' } });
    expect(performance.now() - beganMs).toBeLessThan(450);
    expect(clock.asked).toEqual([deadlineMs]);
    expect(api.requests).toHaveLength(2);
  });

  it('is given up at the deadline even by a fetch that heeds no signal', async () => {
    const client = clientOf('http://127.0.0.1:1', { fetch: () => new Promise(() => {}) });
    expect(await client.read(new Secret(key), never)).toMatchObject({ error: { kind: 'timed-out' } });
  });

  it.each<Fault>(['truncated', 'reset'])('that breaks in the body (%s) is offline', async (fault) => {
    expect(await errorOf({ fault })).toEqual({ kind: 'offline' });
  });

  it('whose answer is longer than it said is unreadable', async () => {
    expect(await errorOf({ fault: 'short-length' })).toMatchObject({ kind: 'unreadable' });
  });

  it('that is refused is offline', async () => {
    const api = await startDemoApi();
    await api.close();
    expect(await clientOf(api.origin).read(new Secret(key), never)).toEqual({
      ok: false,
      error: { kind: 'offline' },
    });
  });

  it('that cannot be secured is a matter of TLS, and the key is not sent', async () => {
    const api = await start({ programs: { [key]: affiliate() }, tls: selfSigned });
    expect(await clientOf(api.origin).read(new Secret(key), never)).toEqual({
      ok: false,
      error: { kind: 'tls' },
    });
    expect(api.requests).toHaveLength(0);
  });

  it('to a server that speaks no TLS is a matter of TLS', async () => {
    const api = await start();
    const origin = api.origin.replace('http:', 'https:');
    expect(await clientOf(origin).read(new Secret(key), never)).toEqual({
      ok: false,
      error: { kind: 'tls' },
    });
  });

  it('is let go when the caller does', async () => {
    const api = await start({ programs: { [key]: { fault: 'silence-after-headers' } } });
    const caller = new AbortController();
    const result = clientOf(api.origin).read(new Secret(key), caller.signal);
    await within(1000, () => api.requests.length === 1);
    caller.abort();
    expect(await result).toEqual({ ok: false, error: { kind: 'offline' } });
    expect(await within(200, () => api.underWay() === 0)).toBe(true);
  });

  it('is not made when the caller has let go before', async () => {
    const api = await start({ programs: { [key]: affiliate() } });
    const result = await clientOf(api.origin).read(new Secret(key), AbortSignal.abort());
    expect(result).toEqual({ ok: false, error: { kind: 'offline' } });
    expect(api.requests).toHaveLength(0);
  });
});
