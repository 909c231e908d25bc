import type { FigureName } from '../../main/domain/figures.js';

/** What a person does in the page once it is there; resolves when it is done. */
export type Act = (page: Document) => Promise<void>;

const givesUpAfterMs = 5_000;

/** Waits until the page has something; the page is drawn in its own time. */
function appearing<T>(page: Document, find: () => T | null | undefined, what: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = find();
      if (found === null || found === undefined) return;
      watcher.disconnect();
      clearTimeout(timer);
      resolve(found);
    };
    const watcher = new MutationObserver(look);
    const timer = setTimeout(() => {
      watcher.disconnect();
      reject(new Error(`The page has no ${what}`));
    }, givesUpAfterMs);
    watcher.observe(page, { subtree: true, childList: true, attributes: true });
    look();
  });
}

export const shown = (selector: string): Act => {
  return async (page) => {
    await appearing(page, () => page.querySelector(selector), selector);
  };
};

const nameOf = (one: Element): string =>
  (one.getAttribute('aria-label') ?? one.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

/** The first button whose name begins so. */
export const press = (name: string): Act => {
  return async (page) => {
    const find = () => [...page.querySelectorAll('button')].find((one) => nameOf(one).startsWith(name));
    (await appearing(page, find, `button ${name}`)).click();
  };
};

export const pick = (selector: string): Act => {
  return async (page) => {
    const find = () => page.querySelector<HTMLElement>(selector);
    (await appearing(page, find, selector)).click();
  };
};

export const key = (name: string): Act => {
  return async (page) => {
    await appearing(page, () => page.querySelector('.popover'), 'view');
    page.body.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
  };
};

/** As by typing: the page hears of it. */
export const fill = (selector: string, text: string): Act => {
  return async (page) => {
    const field = await appearing(page, () => page.querySelector<HTMLInputElement>(selector), selector);
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
};

export const inTurn = (...acts: readonly Act[]): Act => {
  return async (page) => {
    for (const act of acts) await act(page);
  };
};

export const openDetails = inTurn(pick('.details h2 button'), shown('#details:not([hidden]) .part'));
export const explain = (figure: FigureName): Act =>
  inTurn(pick(`button[data-figure=${figure}]`), shown('.explain'));
export const openTimeline = inTurn(pick('[data-opens=timeline]'), shown('.event, .empty'));
