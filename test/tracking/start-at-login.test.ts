import { describe, expect, it } from 'vitest';
import { ok } from '../../main/domain/result.js';
import { startCore } from '../fakes/core.js';

describe('starting at login', () => {
  it('is off, until somebody switches it on', async () => {
    const { app } = await startCore();
    expect(await app.send({ type: 'start-at-login' })).toEqual(ok(false));
    expect(await app.send({ type: 'start-at-login', on: true })).toEqual(ok(true));
    expect(await app.send({ type: 'start-at-login' })).toEqual(ok(true));
  });

  it('says how it is, and not how it was asked for', async () => {
    const { app, loginItem } = await startCore();
    loginItem.stick();
    expect(await app.send({ type: 'start-at-login', on: true })).toEqual(ok(false));
  });

  it('is brought up to date by each start', async () => {
    const first = await startCore();
    const { loginItem } = await startCore({ after: first });
    expect(loginItem.renewals).toBe(2);
  });

  it('is removed with everything, and named where it could not be', async () => {
    const { app, loginItem } = await startCore();
    await app.send({ type: 'start-at-login', on: true });
    expect(await app.send({ type: 'remove-everything' })).toEqual(ok({ keys: [], files: [] }));
    expect(await loginItem.read()).toBe(false);
    await app.send({ type: 'start-at-login', on: true });
    loginItem.stick();
    expect(await app.send({ type: 'remove-everything' })).toEqual(ok({ keys: [], files: ['fake.desktop'] }));
  });
});
