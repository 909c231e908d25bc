import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../main/domain/result.js';
import { type Core, startCore } from '../fakes/core.js';
import { affiliate } from '../fakes/snapshots.js';

async function read(core: Core): Promise<string> {
  const result = await core.app.send({ type: 'diagnostics' });
  return result.ok ? String(result.value) : '';
}

async function withProgram(): Promise<Core> {
  const core = await startCore();
  core.client.answer('a-secret-key', ok(affiliate({ approvals: 2, revenue: { usd: '$1,124.90' } })));
  await core.app.send({ type: 'add-key', key: 'a-secret-key' });
  await core.pass(0);
  return core;
}

describe('diagnostics', () => {
  it('tell how polls went, and neither key, name nor amount', async () => {
    const core = await withProgram();
    core.client.answer('a-secret-key', fail({ kind: 'other-program', name: 'Kettle' }));
    await core.app.send({ type: 'refresh' });
    await core.pass(0);
    const text = await read(core);
    expect(text).toContain('affiliate program: answered');
    expect(text).toContain('affiliate program: other-program');
    for (const personal of ['a-secret-key', 'Northwind', 'Kettle', 'MOBTGEKX', '1,124.90']) {
      expect(text).not.toContain(personal);
    }
  });

  it('do not name a program that was removed since', async () => {
    const core = await withProgram();
    await core.app.send({ type: 'remove-program', program: core.program().id });
    expect(core.lines.join()).toContain('Northwind');
    expect(await read(core)).not.toContain('Northwind');
  });

  it('are copied as they were shown, and only once they were', async () => {
    const core = await withProgram();
    const copy = () => core.app.send({ type: 'copy-diagnostics' });
    expect(await copy()).toEqual({ ok: false, error: { kind: 'not-allowed' } });
    const shown = await read(core);
    await core.pass(60 * 60_000);
    expect(await copy()).toEqual({ ok: true, value: null });
    expect(core.copied).toEqual([shown]);
  });
});
