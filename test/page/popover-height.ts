import type { Page } from 'playwright/test';

/** How high the popover is, and how high it would be if it could. One that was only narrowed stays as it was. */
export const popoverHeights = (page: Page): Promise<{ readonly popover: number; readonly whole: number }> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    // What is new is measured in the next frame.
    for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
    const { commands, tallestPx } = window.gallery;
    const asked = commands.reduce((last, one) => (one.type === 'fit' ? one.heightPx : last), 0);
    const whole = asked || tallestPx();
    return { whole, popover: Math.min(whole, tallestPx()) };
  });
