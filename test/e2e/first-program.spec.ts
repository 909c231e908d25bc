import { readFile } from 'node:fs/promises';
import { affiliate } from '../demo-api/answers.js';
import {
  accountOf,
  addByTyping,
  displayedNotices,
  documentedKey,
  expect,
  filesWith,
  keyInKeyring,
  processTree,
  shownNotices,
  startBeside,
  test,
} from './fixtures.js';

test('a key is typed, its program is found, and its figures are in the popover', async ({ launch, api }) => {
  const { page } = await launch();
  const popover = await page();
  await addByTyping(popover, documentedKey);
  const value = (figure: string) => popover.locator(`[data-figure="${figure}"] [data-value]`);
  await expect(value('total-revenue')).toHaveText('$1,124.90');
  await expect(value('net-profit')).toHaveText('$787.43');
  await expect(value('total-reward')).toHaveText('$337.47');
  await expect(value('total-partners')).toHaveText('12');
  await expect(value('total-signups')).toHaveText('30');
  await expect(value('total-purchases')).toHaveText('45');
  await expect(value('waiting-for-approval')).toHaveText('2');
  await expect(popover.getByRole('heading', { name: 'My Affiliate Program' })).toBeVisible();
  await expect(popover.locator('[data-as-of]')).toHaveAttribute('data-as-of', /^\d{4}-\d\d-\d\dT/);
  const [request] = api.requests;
  expect(request).toMatchObject({ method: 'GET', path: '/v1/program' });
  expect(request?.headers['accept']).toBe('application/json');
  expect(request?.headers['user-agent']).toMatch(/^PartneroGlance\//);
});

test('the key is in the keyring and nowhere else', async ({ launch, desktop, profile }) => {
  const { page, pid, lines, quit } = await launch();
  await addByTyping(await page(), documentedKey);
  expect(await keyInKeyring(desktop, 'MOBTGEKX')).toBeNull();
  const accounts = await accountOf(profile);
  expect(await keyInKeyring(desktop, accounts)).toBe(documentedKey);
  for (const one of await processTree(pid)) {
    for (const file of ['cmdline', 'environ']) {
      const text = await readFile(`/proc/${one}/${file}`, 'utf8').catch(() => '');
      expect(text).not.toContain(documentedKey);
    }
  }
  await quit();
  expect(await filesWith(profile, documentedKey)).toEqual([]);
  expect(lines.join('\n')).not.toContain(documentedKey);
});

test('a rise is one notice with name and count; no rise is none; nor is a restart', async ({
  launch,
  desktop,
  profile,
  api,
}) => {
  const first = await launch();
  const popover = await first.page();
  await addByTyping(popover, documentedKey);
  await popover.keyboard.press('Escape');
  expect(await displayedNotices(desktop)).toBe(0);

  api.set(documentedKey, affiliate({ approvals: '5' }));
  await startBeside(desktop.env, [`--profile=${profile}`, '--refresh']);
  await expect.poll(() => displayedNotices(desktop)).toBe(1);
  const [notice, ...others] = await shownNotices(desktop);
  expect(others).toEqual([]);
  expect(notice?.summary).toBe('My Affiliate Program');
  expect(notice?.body).toContain('5');

  await startBeside(desktop.env, [`--profile=${profile}`, '--refresh']);
  await expect.poll(() => api.requests.length).toBeGreaterThanOrEqual(3);
  await first.quit();
  const asked = api.requests.length;
  await launch(['--hidden']);
  await expect.poll(() => api.requests.length).toBeGreaterThan(asked);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(await shownNotices(desktop)).toHaveLength(1);
});

test('with the server gone a restart shows the last figures with their age', async ({ launch, api }) => {
  const first = await launch();
  await addByTyping(await first.page(), documentedKey);
  await first.quit();
  await api.close();
  const second = await launch(['--show']);
  const popover = await second.page();
  await expect(popover.locator('[data-figure="total-revenue"] [data-value]')).toHaveText('$1,124.90');
  await expect(popover.getByRole('status')).toContainText('Offline');
  await expect(popover.locator('[data-as-of]')).toContainText(/as of/);
});
