import type { Page } from 'playwright/test';
import type { ProgramState } from '../../main/domain/app-state.js';
import { type App, expect, test } from './fixtures.js';

const figure = (page: Page, name: string) => page.locator(`[data-figure="${name}"]`);
const legend = (page: Page) => page.locator('.legend');

async function change(app: App, by: (program: ProgramState) => Partial<ProgramState>) {
  const state = await app.read();
  const programs = state.programs.map((program) => ({ ...program, ...by(program) }));
  await app.push({ ...state, revision: state.revision + 1, programs });
}

test('says beside each figure how it moved since the user looked, and what that means once', async ({
  page,
  open,
}) => {
  await open('waiting');
  await expect(legend(page)).toHaveText('Figures+n since you looked, 2 h ago');
  const chips: Readonly<Record<string, string>> = {
    'waiting-for-approval': '+1',
    'payouts-requested': 'new',
    'total-revenue': 'was $1,040.90',
    'net-profit': 'was $728.63',
    'total-signups': '+2',
    'total-purchases': '+1',
  };
  for (const [name, text] of Object.entries(chips)) {
    await expect(figure(page, name).locator('.delta'), name).toHaveText(text);
  }
  await expect(page.locator('[data-figure] .delta')).toHaveCount(Object.keys(chips).length);
  await expect(figure(page, 'total-revenue').locator('[data-value]')).toHaveText('$1,124.90');
  await expect(figure(page, 'payouts-requested').locator('[data-amount]')).toHaveText('$240.00');
});

test('says it to those who listen, too', async ({ page, open }) => {
  await open('waiting');
  await expect(page.getByRole('button', { name: /^Sign-ups \+2 since you looked\b/ })).toBeVisible();
  await expect(
    page.getByRole('button', { name: /^Revenue .*was \$1,040\.90 when you looked/ }),
  ).toBeVisible();
});

test('says nothing of it before the first look, and that nothing moved when nothing did', async ({
  page,
  open,
  app,
}) => {
  await open('calm');
  await expect(legend(page)).toHaveText('Figuresnothing moved since you looked');
  await change(app, () => ({ looked: null }));
  await expect(legend(page)).toHaveText('Figures');
});

test('never says that nothing moved of figures that are old, or not told', async ({ page, open, app }) => {
  await open('calm');
  await change(app, () => ({ stale: true }));
  await expect(legend(page)).toHaveText('Figures');
  await open('unknown-figures');
  await expect(legend(page)).not.toContainText('nothing moved');
});

test('of hidden money says only that it moved', async ({ page, open }) => {
  await open('hidden');
  await expect(figure(page, 'total-revenue').locator('.delta')).toHaveText('moved');
  await expect(figure(page, 'total-signups').locator('.delta')).toHaveText('+2');
});

test('draws the days of each figure, blue at the end where it moved', async ({ page, open }) => {
  await open('waiting');
  await expect(page.locator('.hero .axis bdi')).toHaveText(['2 Sept', 'today']);
  await expect(page.locator('.hero svg circle.now')).toHaveCount(1);
  await expect(page.locator('.fig .spark circle')).toHaveCount(5);
  await expect(figure(page, 'total-signups').locator('.spark .now')).toHaveCount(2);
  await expect(figure(page, 'total-partners').locator('.spark .now')).toHaveCount(0);
  for (const drawn of await page.locator('.hero svg, .spark').all()) {
    expect(await drawn.evaluate((one) => one.closest('[aria-hidden=true]') !== null)).toBe(true);
  }
});

test('moves nothing when the history arrives', async ({ page, open, app }) => {
  const places = () =>
    page.locator('.card [data-figure]:visible, .card [data-value]:visible').evaluateAll((all) =>
      all.map((one) => {
        const [{ x, y }, card] = [one.getBoundingClientRect(), one.closest('.card')?.getBoundingClientRect()];
        return [Math.round(x), Math.round(y - (card?.y ?? 0))];
      }),
    );
  await open('waiting');
  await expect(page.locator('.fig .spark circle')).toHaveCount(5);
  const after = await places();
  await open('five');
  await app.holdAnswers();
  await page.locator('[data-program="northwind"]').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Northwind Affiliates');
  await expect(page.locator('.hero svg path.now'), 'the lead has its days at once').toHaveCount(1);
  await expect(page.locator('.fig .spark circle')).toHaveCount(0);
  expect(await places()).toEqual(after);
});

test('draws nothing for a figure that is not told', async ({ page, open }) => {
  await open('unknown-figures');
  await expect(page.locator('.hero svg, .spark')).toHaveCount(0);
});

test('calls no day of old figures today', async ({ page, open }) => {
  await open('offline');
  await expect(page.locator('.hero .axis bdi')).toHaveText(['2 Sept', '22 Nov']);
});

test('says when the last one was answered, while nobody waits', async ({ page, open, app }) => {
  await open('calm');
  const line = page.locator('.calm small');
  await expect(line).toHaveText('Last one answered yesterday, 16:20');
  const { programs } = await app.read();
  const atMs = programs[0]?.answeredAtMs ?? 0;
  await change(app, () => ({ answeredAtMs: atMs + 18 * 3_600_000 }));
  await expect(line).toHaveText('Last one answered at 10:20');
  await change(app, () => ({ answeredAtMs: atMs - 24 * 3_600_000 }));
  await expect(line).toHaveText('Last one answered on 20 Nov, 16:20');
  await change(app, () => ({ answeredAtMs: null }));
  await expect(line).toHaveCount(0);
});

test('an age is amber and red from the days on that are set', async ({ page, open, app }) => {
  await open('waiting');
  const since = figure(page, 'waiting-for-approval').locator('.since');
  await expect(since).toHaveClass('since long');
  const set = async (waitingLongDays: number, waitingOverDays: number) => {
    const state = await app.read();
    const settings = { ...state.settings, waitingLongDays, waitingOverDays };
    await app.push({ ...state, revision: state.revision + 1, settings });
  };
  await set(4, 7);
  await expect(since).toHaveClass('since short');
  await set(1, 3);
  await expect(since).toHaveClass('since over');
});

test('a value that changes among the details is not tinted later, when they are opened', async ({
  page,
  open,
  app,
}) => {
  await open('waiting');
  await change(app, ({ last }) => ({
    last: last && {
      ...last,
      snapshot: {
        ...last.snapshot,
        figures: { ...last.snapshot.figures, approved: { form: 'count', value: 11, growth: null } },
      },
    },
  }));
  await page.getByRole('button', { name: 'Details', exact: true }).click();
  await expect(figure(page, 'approved').locator('[data-value]')).toHaveText('11');
  await expect(page.locator('.changed')).toHaveCount(0);
});
