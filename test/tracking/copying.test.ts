import { describe, expect, it } from 'vitest';
import type { FigureName } from '../../main/domain/figures.js';
import { ok } from '../../main/domain/result.js';
import type { Figures } from '../../main/domain/snapshot.js';
import { type Core, startCore } from '../fakes/core.js';
import { affiliate, type Told } from '../fakes/snapshots.js';
import { portalSettings } from '../gallery/programs.js';

const approved = (value: number | null): Figures => ({ approved: { form: 'count', value, growth: null } });

async function withProgram(told: Told): Promise<Core> {
  const core = await startCore();
  core.client.answer('key', ok(affiliate(told)));
  await core.app.send({ type: 'add-key', key: 'key' });
  return core;
}

describe('copying a figure', () => {
  const copy = (core: Core, figure: FigureName) =>
    core.app.send({ type: 'copy-figure', program: core.program().id, figure });

  it('puts it on the clipboard as it is shown', async () => {
    const revenue = { usd: '$1,124.90', eur: '€80.00' };
    const core = await withProgram({ figures: approved(1204), revenue, currency: 'EUR' });
    expect(await copy(core, 'approved')).toEqual({ ok: true, value: null });
    expect(await copy(core, 'total-revenue')).toEqual({ ok: true, value: null });
    expect(core.copied).toEqual(['1,204', '€80.00\n$1,124.90']);
  });

  it.each<[string, Told, FigureName, boolean]>([
    ['it is unknown', { figures: approved(null) }, 'approved', false],
    ['figures are hidden', { figures: approved(3) }, 'approved', true],
    ['the program does not have it', {}, 'total-subscribers', false],
  ])('is refused when %s', async (_, told, figure, figuresHidden) => {
    const core = await withProgram(told);
    await core.app.send({ type: 'change-settings', patch: { figuresHidden } });
    expect(await copy(core, figure)).toEqual({ ok: false, error: { kind: 'not-allowed' } });
    expect(core.copied).toEqual([]);
  });
});

describe('copying the address of a portal', () => {
  const odd = 'https://partneroapp.com.evil.test/login';
  const withPortal = async (partnerPortalUrl: string | null) => {
    const core = await startCore();
    const snapshot = { ...affiliate(), portalSettings: { ...portalSettings, partnerPortalUrl } };
    core.client.answer('key', ok(snapshot));
    await core.app.send({ type: 'add-key', key: 'key' });
    return core;
  };
  const copy = (core: Core, program = core.program().id) => core.app.send({ type: 'copy-portal', program });

  it('is for whoever wants to look at one that is not opened', async () => {
    const core = await withPortal(odd);
    expect(await copy(core)).toEqual({ ok: true, value: null });
    expect(core.copied).toEqual([odd]);
  });

  it('is refused while figures are hidden, where there is none, and for no program', async () => {
    const core = await withPortal(odd);
    await core.app.send({ type: 'change-settings', patch: { figuresHidden: true } });
    expect(await copy(core)).toEqual({ ok: false, error: { kind: 'not-allowed' } });
    const gone = { ok: false, error: { kind: 'no-such-program' } };
    expect(await copy(await withPortal(null))).toEqual(gone);
    expect(await copy(core, 'nobody')).toEqual(gone);
    expect(core.copied).toEqual([]);
  });
});
