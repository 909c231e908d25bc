import { describe, expect, it } from 'vitest';
import { Secret } from '../../main/domain/secret.js';
import { affiliate, readFixture } from '../demo-api/answers.js';
import { clientOf, key, never, reading, start } from './asking.js';

describe('asking for a program', () => {
  it('is one GET with the key in its header, and nothing that tells more', async () => {
    const { api, result } = await reading(affiliate());
    expect(result).toMatchObject({ ok: true, value: { identity: { name: 'My Affiliate Program' } } });
    expect(api.requests).toHaveLength(1);
    expect(api.requests[0]).toMatchObject({ method: 'GET', path: '/v1/program', key });
    expect(api.requests[0]?.headers).toMatchObject({
      accept: 'application/json',
      'user-agent': 'Partnero Glance/0.0.0',
    });
    expect(api.requests[0]?.headers).not.toHaveProperty('cookie');
    expect(api.requests[0]?.headers).not.toHaveProperty('referer');
  });

  it('hands its fetch the guards that keep the key where it is', async () => {
    let seen: RequestInit | undefined;
    const client = clientOf('http://127.0.0.1:1', {
      fetch: async (_, init) => {
        seen = init;
        return new Response(JSON.stringify(readFixture('newsletter')));
      },
    });
    expect((await client.read(new Secret(key), never)).ok).toBe(true);
    expect(seen).toMatchObject({ method: 'GET', cache: 'no-store', credentials: 'omit', redirect: 'error' });
  });

  it('asks the older address only when the newer one is not there', async () => {
    const { api, result } = await reading({ overview: { json: readFixture('legacy-overview-affiliate') } });
    expect(result).toMatchObject({ ok: true, value: { identity: { type: 'affiliate' } } });
    expect(api.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /v1/program',
      'GET /v1/program/overview',
    ]);
  });

  it('is rejected when neither address is there', async () => {
    const { api, result } = await reading({ status: 404, json: { message: 'No such thing.' } });
    expect(result).toEqual({ ok: false, error: { kind: 'rejected', status: 404, message: 'Not found.' } });
    expect(api.requests).toHaveLength(2);
  });

  it.each([401, 429, 500, 422, 200])('does not ask the older address after %d', async (status) => {
    const { api } = await reading({ status, json: {} });
    expect(api.requests).toHaveLength(1);
  });

  it.each(['', 'clé-1234567890', 'a b', 'line\nbreak', 'nul\u0000'])(
    'sends nothing for %j, which no header carries',
    async (odd) => {
      const api = await start();
      const result = await clientOf(api.origin).read(new Secret(odd), never);
      expect(result).toEqual({ ok: false, error: { kind: 'key-refused', status: 401 } });
      expect(api.requests).toHaveLength(0);
    },
  );

  it('says which kind of place it asks', () => {
    expect(clientOf('https://api.partnero.com').originKind).toBe('partnero');
    expect(clientOf('http://127.0.0.1:1').originKind).toBe('loopback');
  });
});
