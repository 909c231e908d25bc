import { describe, expect, it } from 'vitest';
import type { Health, HealthPart } from '../../main/domain/health.js';
import { minuteMs } from '../../main/domain/pace.js';
import { fail, ok } from '../../main/domain/result.js';
import { type Core, startCore } from '../fakes/core.js';
import { affiliate } from '../fakes/snapshots.js';

async function withProgram(): Promise<Core> {
  const core = await startCore();
  core.client.answer('key', ok(affiliate({ approvals: 2 })));
  await core.app.send({ type: 'add-key', key: 'key' });
  await core.pass(0);
  return core;
}

async function health(core: Core): Promise<Health> {
  const result = await core.app.send({ type: 'health' });
  return result.ok ? (result.value as Health) : [];
}
const of = (lines: Health, part: HealthPart) => lines.find((line) => line.part === part);
async function tryPart(core: Core, part: HealthPart) {
  const result = await core.app.send({ type: 'try-part', part });
  return of(result.ok ? (result.value as Health) : [], part);
}

describe('the health of the outside parts', () => {
  it('is unknown before any of them was met, which is no trouble', async () => {
    const core = await startCore();
    expect(await health(core)).toEqual(
      ['network', 'keychain', 'notifications', 'tray', 'disk'].map((part) => ({
        part,
        state: 'unknown',
        sinceMs: null,
      })),
    );
  });

  it('is told as each was last met, since it is so', async () => {
    const core = await withProgram();
    const sinceMs = core.clock.now();
    core.app.setTrayHosted(true);
    core.client.answer('key', fail({ kind: 'offline' }));
    await core.pass(5 * minuteMs);
    const offlineMs = core.clock.now();
    await core.pass(60 * minuteMs);
    expect(await health(core)).toEqual([
      { part: 'network', state: 'offline', sinceMs: offlineMs },
      { part: 'keychain', state: 'works', sinceMs },
      { part: 'notifications', state: 'unknown', sinceMs: null },
      { part: 'tray', state: 'works', sinceMs },
      { part: 'disk', state: 'works', sinceMs },
    ]);
  });

  it('calls the network well when Partnero answers, whatever it says', async () => {
    const core = await withProgram();
    core.client.answer('key', fail({ kind: 'server-failed', status: 503 }));
    await core.pass(5 * minuteMs);
    expect(of(await health(core), 'network')).toMatchObject({ state: 'works' });
  });
});

describe('trying a part', () => {
  it('of the network asks, and tells what came of it', async () => {
    const core = await withProgram();
    core.client.answer('key', fail({ kind: 'tls' }));
    expect(await tryPart(core, 'network')).toMatchObject({ state: 'tls' });
    core.client.answer('key', ok(affiliate()));
    await core.pass(minuteMs);
    expect(await tryPart(core, 'network')).toMatchObject({ state: 'works', sinceMs: core.clock.now() });
  });

  it('of the keychain reads a key that is there, as a person asked, and says nothing of it', async () => {
    const core = await withProgram();
    core.secrets.setState('locked');
    expect(await tryPart(core, 'keychain')).toMatchObject({ state: 'locked' });
    core.secrets.answerPrompt('unlock');
    const line = await tryPart(core, 'keychain');
    expect(core.secrets.reads.at(-1)).toEqual({ account: 'MOBTGEKX', asked: true });
    expect(line).toEqual({ part: 'keychain', state: 'works', sinceMs: core.clock.now() });
  });

  it('of the keychain without any key writes nothing to try', async () => {
    const core = await startCore();
    expect(await tryPart(core, 'keychain')).toMatchObject({ state: 'unknown' });
    expect([...core.secrets.kept]).toEqual([]);
  });

  it('of notifications sends one, and finds nobody who shows it', async () => {
    const core = await startCore();
    expect(await tryPart(core, 'notifications')).toMatchObject({ state: 'works' });
    expect(core.notifier.shown.map(({ tag }) => tag)).toEqual(['test']);
    core.notifier.setAvailable(false);
    expect(await tryPart(core, 'notifications')).toMatchObject({ state: 'none' });
    core.notifier.setAvailable(true);
    expect(of(await health(core), 'notifications')).toMatchObject({ state: 'works' });
  });

  it('of the tray looks for a host', async () => {
    const core = await startCore();
    core.hostTray(false);
    expect(await tryPart(core, 'tray')).toMatchObject({ state: 'none' });
    core.hostTray(true);
    expect(await tryPart(core, 'tray')).toMatchObject({ state: 'works' });
  });

  it('of the disk saves', async () => {
    const core = await startCore();
    expect(await tryPart(core, 'disk')).toMatchObject({ state: 'works' });
  });

  it('of the disk says why it could not be saved', async () => {
    const { realFileSystem } = await import('../../main/disk/file-system.js');
    const core = await startCore({
      fs: {
        ...realFileSystem,
        open: async () => Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })),
      },
    });
    expect(await tryPart(core, 'disk')).toMatchObject({ state: 'full' });
  });
});
