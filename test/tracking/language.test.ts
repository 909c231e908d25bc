import { describe, expect, it } from 'vitest';
import { minuteMs } from '../../main/domain/pace.js';
import { ok } from '../../main/domain/result.js';
import { trayView } from '../../main/domain/tray-view.js';
import { type Core, startCore } from '../fakes/core.js';
import { affiliate } from '../fakes/snapshots.js';

const round = 5 * minuteMs;

async function withProgram(): Promise<Core> {
  const core = await startCore();
  core.client.answer('key-1', ok(affiliate({ approvals: 2 })));
  await core.app.send({ type: 'add-key', key: 'key-1' });
  await core.pass(0);
  return core;
}

const choose = (core: Core, language: 'system' | 'en' | 'de') =>
  core.app.send({ type: 'change-settings', patch: { language } });
/** As the tray is painted whenever the state changes. */
const inTray = ({ app, clock }: Core) =>
  trayView(app.read(), { ...app.tongue(), nowMs: clock.now(), platform: 'linux' });
const labels = (core: Core) =>
  inTray(core).menu.flatMap((entry) => (entry.kind === 'separator' ? [] : [entry.label]));

describe('the language of the settings', () => {
  it('is at once that of the state, with the locale for it', async () => {
    const core = await withProgram();
    expect(core.app.read()).toMatchObject({ language: 'en', locale: 'en-GB' });
    await choose(core, 'de');
    expect(core.app.read()).toMatchObject({ language: 'de', locale: 'de-DE' });
    await choose(core, 'system');
    expect(core.app.read()).toMatchObject({ language: 'en', locale: 'en-GB' });
  });

  it('is that of the tray when it hears of the change', async () => {
    const core = await withProgram();
    expect(labels(core)).toContain('Settings');
    const painted: string[] = [];
    core.app.onChange(() => painted.push(inTray(core).tooltip));
    await choose(core, 'de');
    expect(painted[0]).toMatch(/Northwind.*: 2 zur Freigabe\nStand /);
    expect(labels(core)).toEqual(expect.arrayContaining(['Öffnen', 'Einstellungen', 'Beenden']));
  });

  it('is that of notices and of the lines in a terminal', async () => {
    const core = await withProgram();
    await choose(core, 'de');
    core.client.answer('key-1', ok(affiliate({ approvals: 3 })));
    await core.pass(round);
    expect(core.notifier.shown.map(({ body }) => body)).toEqual([
      '1 weiterer Partner wartet auf Freigabe, insgesamt 3',
    ]);
    expect(core.lines.at(-1)).toContain('3 zur Freigabe, abgerufen gerade eben');
    await core.app.send({ type: 'test-notice' });
    expect(core.notifier.shown.at(-1)?.body).toBe('So sieht es aus, wenn jemand wartet');
  });

  it('is there again after a restart, before anything is asked', async () => {
    const first = await withProgram();
    await choose(first, 'de');
    first.app.dispose();
    await first.app.flush();
    const second = await startCore({ after: first });
    expect(second.app.read().language).toBe('de');
    expect(labels(second)).toContain('Einstellungen');
  });
});
