import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CommandOf, CommandValue } from '../../main/commands.js';
import { minuteMs } from '../../main/domain/pace.js';
import { type Core, startCore } from '../fakes/core.js';

async function asked<T extends 'history' | 'timeline'>(core: Core, command: CommandOf<T>) {
  const answer = await core.app.send(command);
  if (!answer.ok) throw new Error(`Refused: ${answer.error.kind}`);
  return answer.value as CommandValue<T>;
}
const history = (core: Core) => asked(core, { type: 'history', program: core.program().id });
const timeline = (core: Core) => asked(core, { type: 'timeline', program: null, kind: 'all' });
const files = (core: Core) => readdir(join(core.folder, 'programs'));

describe('the demo', () => {
  it('has a past, marked as its own and in no file', async () => {
    const core = await startCore();
    await core.app.send({ type: 'start-demo' });
    await core.pass(0);
    const { demo, id, trend } = core.program();
    expect(demo).toBe(true);
    expect(trend?.values).toHaveLength(28);
    const { trends, before } = await history(core);
    expect(trends['total-revenue']?.values).toHaveLength(81);
    expect(trends['total-revenue']?.values).toContain(null);
    expect(before['total-revenue']?.value).toMatchObject({ usd: expect.stringMatching(/^\$/) });
    const { entries } = await timeline(core);
    expect(new Set(entries.map(({ program }) => program))).toEqual(new Set([id]));
    expect(entries.length).toBeGreaterThan(10);
    await core.pass(12 * minuteMs);
    await core.app.flush();
    await expect(files(core)).rejects.toThrow('ENOENT');
    await core.app.send({ type: 'leave-demo' });
    expect((await timeline(core)).entries).toEqual([]);
  });

  it('tells nothing at its start that did not just happen', async () => {
    const core = await startCore();
    const beganAtMs = core.clock.now();
    await core.app.send({ type: 'start-demo' });
    await core.pass(0);
    const { entries } = await timeline(core);
    expect(entries.filter(({ event }) => event.atMs >= beganAtMs)).toEqual([]);
    expect(core.notifier.shown).toEqual([]);
    await core.pass(5 * minuteMs);
    expect((await timeline(core)).entries[0]?.event.atMs).toBeGreaterThan(beganAtMs);
  });
});
