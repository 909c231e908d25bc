import { afterEach, expect, it, vi } from 'vitest';
import { readSystemLanguages } from '../../main/desktop/reader.js';
import { ok } from '../../main/domain/result.js';
import { trayView } from '../../main/domain/tray-view.js';
import { startCore } from '../fakes/core.js';
import { affiliate } from '../fakes/snapshots.js';

afterEach(() => vi.unstubAllGlobals());

/** Which parts of it are used from now on, each once. */
function watchIntl(): () => string[] {
  const used = new Set<string>();
  const get = (target: typeof Intl, name: string | symbol) => {
    used.add(String(name));
    return Reflect.get(target, name);
  };
  vi.stubGlobal('Intl', new Proxy(Intl, { get }));
  return () => [...used].sort();
}

const paint = ({ app, clock }: Awaited<ReturnType<typeof startCore>>) =>
  trayView(app.read(), { ...app.tongue(), nowMs: clock.now(), platform: 'linux' });

// Of `Intl` plural rules are cheap; each other part first looks through all the locales that there are.
it('until the tray is there, only the time that figures are of is written as the system writes it', async () => {
  const used = watchIntl();
  readSystemLanguages({});
  const core = await startCore();
  core.client.answer('key-1', ok(affiliate({ approvals: 2 })));
  await core.app.send({ type: 'add-key', key: 'key-1' });
  await core.pass(0);
  expect(paint(core).tooltip).toContain('2 for approval');
  expect(used()).toEqual(['DateTimeFormat', 'PluralRules']);
});
