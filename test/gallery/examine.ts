import type { Page } from 'playwright/test';

// Each of these runs in the page as a whole, so it reaches for nothing outside itself.

function faultsOfWords(): readonly string[] {
  const found: string[] = [];
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const headings = all('h1');
  if (headings.length !== 1) found.push(`${headings.length} headings of the first level`);
  const statuses = all('[role=status]');
  if (statuses.length !== 1) found.push(`${statuses.length} lines for trouble`);
  for (const one of all('button, [role=button], a, summary')) {
    const name = one.getAttribute('aria-label') ?? one.textContent;
    if (!/\S/.test(name ?? '')) found.push(`no name: ${one.outerHTML.slice(0, 160)}`);
  }
  const told = ['title', 'aria-label', 'placeholder', 'datetime'];
  const texts = all(told.map((name) => `[${name}]`).join()).flatMap((one) =>
    told.map((name) => one.getAttribute(name) ?? ''),
  );
  for (const text of [document.title, document.body.innerText, ...texts]) {
    const at = text.search(/undefined|NaN|\bnull\b|Infinity|\[object|Invalid/);
    if (at !== -1) found.push(`odd words: ${text.slice(Math.max(0, at - 40), at + 40)}`);
  }
  for (const one of all('[data-as-of]')) {
    const time = one.getAttribute('data-as-of') ?? '';
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(time)) found.push(`no time: ${time}`);
  }
  return found;
}

function faultsOfFigures(): readonly string[] {
  const found: string[] = [];
  const { programs } = window.gallery.read();
  const known = programs.length === 1 ? programs[0]?.last?.snapshot.figures : undefined;
  const names = new Set<string>();
  for (const one of document.querySelectorAll('[data-figure]')) {
    const name = one.getAttribute('data-figure') ?? '';
    if (names.has(name)) found.push(`${name} stands twice`);
    names.add(name);
    const values = [...one.querySelectorAll('[data-value]')].map(({ textContent }) => textContent ?? '');
    if (values.length === 0) found.push(`${name} has no value`);
    if (values.some((value) => !/\S/.test(value))) found.push(`${name} has an empty value`);
    const figure = known?.[name as never] as { value?: unknown } | undefined;
    const isHidden = figure !== undefined && !('value' in figure);
    if (programs.length !== 1 || isHidden) continue;
    const isTold = figure?.value !== undefined && figure.value !== null;
    const isDash = values.join() === '–';
    if (isDash === isTold) found.push(`${name} is ${JSON.stringify(figure)}, shown as ${values}`);
  }
  return found;
}

function faultsOfRoom(): readonly string[] {
  const found: string[] = [];
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`${scrollWidth - clientWidth} px too wide`);
  // Only the middle scrolls, and with a scrollbar or without the edges are alike.
  if (scrollHeight > clientHeight) found.push(`${scrollHeight - clientHeight} px too high`);
  const [outer, card] = [document.querySelector('.popover'), document.querySelector('.card, .field')].map(
    (one) => one?.getBoundingClientRect(),
  );
  if (outer && card) {
    const [before, after] = [card.left - outer.left, outer.right - card.right];
    if (before !== after) found.push(`edges of ${before} and ${after} px`);
  }
  for (const one of document.querySelectorAll('.content, .card, .waiting, .head, .status')) {
    if (one.scrollWidth > one.clientWidth) found.push(`wider than its room: ${one.outerHTML.slice(0, 160)}`);
  }
  for (const one of document.querySelectorAll('#page *')) {
    if (one.closest('.sr, .icon, svg') !== null) continue;
    const { left, right } = one.getBoundingClientRect();
    const isBeyond = right > clientWidth + 0.5 || left < -0.5;
    if (isBeyond) found.push(`beyond the edge: ${one.outerHTML.slice(0, 160)}`);
  }
  return found;
}

/** What is wrong with the page whatever it shows, each as one readable line. */
export async function examine(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const look of [faultsOfWords, faultsOfFigures, faultsOfRoom])
    found.push(...(await page.evaluate(look)));
  return found;
}
