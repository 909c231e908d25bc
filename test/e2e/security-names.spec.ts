import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright/test';
import { expect, test } from './attacked.js';

test.use({ attackedBy: 'names' });

/** A way of a page to have a name looked up without asking anybody for anything, as text for the page. */
type Way = (name: string) => string;

const hint: Way = (name) => `
  const hint = document.createElement('link');
  document.head.append(Object.assign(hint, { rel: 'dns-prefetch', href: 'http://${name}/' }));`;

const allowedLink =
  (page: string): Way =>
  (name) =>
    `
  const meta = ${page}.createElement('meta');
  meta.httpEquiv = 'x-dns-prefetch-control';
  meta.content = 'on';
  ${page}.head.append(meta);
  const link = ${page}.createElement('a');
  link.href = 'http://${name}/';
  ${page}.body.append(link);`;

const linkInAFrame: Way = (name) => `
  const frame = document.createElement('iframe');
  document.body.append(frame);
  ${allowedLink('frame.contentDocument')(name)}`;

const closed: readonly (readonly [what: string, way: Way])[] = [
  ['a hint', hint],
  ['a link, having allowed itself to', allowedLink('document')],
];
/** What `SECURITY.md` says of it is to go when this is closed. */
const open: readonly (readonly [what: string, way: Way])[] = [
  ['a link in a frame of its own, having allowed that to', linkInAFrame],
];

/** Below `localhost`, which Chromium looks up as any other name and answers itself: nothing leaves this machine. */
const nameOf = (what: string) => `${what.replace(/\W+/g, '-')}.localhost`;

/** The names that the network process is asked for while something is done, by what it writes down itself. */
async function lookups(app: ElectronApplication, during: () => Promise<unknown>): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'glance-names-'));
  const file = join(folder, 'net.json');
  await app.evaluate(({ session }, to) => session.defaultSession.netLog.startLogging(to), file);
  await during();
  await new Promise((resolve) => setTimeout(resolve, 500));
  await app.evaluate(({ session }) => session.defaultSession.netLog.stopLogging());
  const log = await readFile(file, 'utf8');
  await rm(folder, { recursive: true });
  return [...log.matchAll(/"host":"(?:\w+:\/\/)?([^":]*)/g)].map(([, host]) => host ?? '');
}

for (const [what, script] of closed) {
  test(`a hostile page has no name looked up by ${what}`, async ({ attacked }) => {
    const { running, run, page, canary } = attacked;
    const name = nameOf(what);
    expect(await lookups(running.app, () => run(`{ ${script(name)} }`))).not.toContain(name);
    expect((await page()).url()).toBe('app://glance/index.html');
    expect(canary.heard()).toEqual([]);
  });
}

for (const [what, script] of open) {
  test(`a hostile page still has a name looked up by ${what}`, async ({ attacked }) => {
    const name = nameOf(what);
    expect(await lookups(attacked.running.app, () => attacked.run(`{ ${script(name)} }`))).toContain(name);
  });
}

test('a page without our guards has, so that it would have been seen', async ({ attacked }) => {
  const { running, canary } = attacked;
  const missed: string[] = [];
  for (const [what, script] of [...closed, ...open]) {
    const name = nameOf(what);
    const names = await lookups(running.app, () =>
      running.app.evaluate(
        async ({ app, BrowserWindow, session }, [home, text]) => {
          app.commandLine.removeSwitch('blink-settings');
          const bare = session.fromPartition(`bare-${home}`, { cache: false });
          const made = new BrowserWindow({ show: false, webPreferences: { session: bare } });
          await made.loadURL(`http://${home}/`);
          await made.webContents.executeJavaScript(`{ ${text} } 0`);
          await new Promise((resolve) => setTimeout(resolve, 500));
          made.destroy();
        },
        [canary.web, script(name)] as const,
      ),
    );
    if (!names.includes(name)) missed.push(what);
  }
  expect(missed).toEqual([]);
});
