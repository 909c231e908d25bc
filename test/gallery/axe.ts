import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Nothing is fetched, and what is well is not counted. */
const quick: RunOptions = { preload: false, resultTypes: ['violations'] };
/** Of all that axe looks at, only this depends on the colours. */
export const coloursAlone: RunOptions = { runOnly: ['color-contrast'] };

/** What axe has against the page, each as one readable line. */
export async function complaints(page: Page, options: RunOptions = {}): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify({ ...quick, ...options })})`,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')}: ${failureSummary}`),
  );
}
