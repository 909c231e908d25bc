import { describe, expect, it } from 'vitest';
import { createDemoProgram } from '../../main/api/demo-program.js';
import { loopMs } from '../../main/api/demo-script.js';
import { type FigureName, figureSpecs, waitingKinds } from '../../main/domain/figures.js';

const demo = createDemoProgram();
const yearMs = 365 * 86_400_000;
const polls = Array.from({ length: (3 * loopMs) / demo.everyMs }, (_, at) => at * demo.everyMs);

const figure = (name: FigureName, elapsedMs: number) => {
  const found = demo.read(elapsedMs).figures[name];
  if (found === undefined) throw new Error(`The demo does not tell ${name}`);
  return found;
};
const count = (name: FigureName, elapsedMs: number) => Number(figure(name, elapsedMs).value);
const amounts = (name: FigureName, elapsedMs: number) => {
  const found = figure(name, elapsedMs);
  return found.form === 'tally' ? found.amounts : null;
};
/** Cents of `$1,124.90`; 0 where there is none. */
const cents = (money: unknown, currency: string) => {
  const text = (money as Record<string, string> | null)?.[currency] ?? '0';
  return Math.round(Number(text.replace(/[^\d.-]/g, '')) * 100);
};

describe('the demo', () => {
  it('tells all that an affiliate program tells', () => {
    const { identity, figures, programSettings, portalSettings } = demo.read(0);
    expect(identity).toMatchObject({ type: 'affiliate', name: 'Northwind Affiliates', publicId: null });
    expect(Object.keys(figures).sort()).toEqual(figureSpecs.affiliate.map(({ name }) => name).sort());
    for (const { name, form, hasGrowth } of figureSpecs.affiliate) {
      expect(figures[name]).toMatchObject({ form, value: expect.anything() });
      expect(figures[name]?.growth === null).toBe(!hasGrowth);
    }
    expect(programSettings).toMatchObject({ currency: 'USD', commissionValue: '30%' });
    expect(portalSettings).toMatchObject({ programPageEnabled: true });
  });

  it('has an approval and then a payout to announce within half a minute', () => {
    expect(count('waiting-for-approval', 0)).toBe(1);
    expect(count('waiting-for-approval', 10_000)).toBe(2);
    expect(count('payouts-requested', 10_000)).toBe(1);
    expect(count('payouts-requested', 25_000)).toBe(2);
    expect(amounts('payouts-requested', 25_000)).toEqual({ usd: '$392.40' });
  });

  it('then has a payout handled', () => {
    expect(count('payouts-requested', 70_000)).toBe(1);
    expect(amounts('payouts-approved', 70_000)).toEqual({ usd: '$212.40' });
    expect(count('payouts-paid', 130_000)).toBe(count('payouts-paid', 0) + 1);
  });

  it('has one asked for again, in time', () => {
    expect(count('payouts-resubmitted', 240_000)).toBe(0);
    expect(amounts('payouts-resubmitted', 250_000)).toEqual({ usd: '$180.00' });
    expect(count('payouts-resubmitted', 310_000)).toBe(0);
  });

  it.each(waitingKinds)('keeps every fall of %s for three polls, so that it is confirmed', (kind) => {
    let fallenAtMs = Number.NEGATIVE_INFINITY;
    let fell = 0;
    for (const ms of polls.slice(1)) {
      const change = count(kind, ms) - count(kind, ms - demo.everyMs);
      if (change !== 0) expect(ms - fallenAtMs).toBeGreaterThanOrEqual(3 * demo.everyMs);
      if (change < 0) {
        fallenAtMs = ms;
        fell += 1;
      }
    }
    expect(fell).toBeGreaterThanOrEqual(3);
  });

  it('has few people waiting at any time, and after a loop as many as before it', () => {
    for (const kind of waitingKinds) {
      for (const ms of polls) expect([0, 1, 2]).toContain(count(kind, ms));
      expect(count(kind, loopMs)).toBe(count(kind, 0));
      expect(amounts(kind, loopMs)).toEqual(amounts(kind, 0));
    }
  });

  it.each<FigureName>([
    'total-signups',
    'total-purchases',
    'total-partners',
    'affiliate-referred-visitors-clicks',
    'payouts-paid',
    'rejected',
  ])('never has fewer %s than before', (name) => {
    for (const ms of polls.slice(1)) {
      expect(count(name, ms)).toBeGreaterThanOrEqual(count(name, ms - demo.everyMs));
    }
    expect(count(name, 3 * loopMs)).toBeGreaterThan(count(name, 0));
  });

  it.each([...polls.filter((_, at) => at % 3 === 0), yearMs])('agrees with itself after %d ms', (ms) => {
    const { figures } = demo.read(ms);
    for (const currency of ['usd', 'eur']) {
      const parts = ['rewards-unclaimed', 'rewards-in-review', 'rewards-paid'] as const;
      const settled = parts.reduce((sum, name) => sum + cents(figures[name]?.value, currency), 0);
      const underWay = (['payouts-requested', 'payouts-resubmitted', 'payouts-approved'] as const).reduce(
        (sum, name) => sum + cents(amounts(name, ms), currency),
        0,
      );
      const reward = cents(figures['total-reward']?.value, currency);
      const revenue = cents(figures['total-revenue']?.value, currency);
      expect(reward).toBe(Math.round(revenue * 0.3));
      expect([0, 18_000]).toContain(reward - settled - underWay); // a payout that was sent back
      expect(
        cents(figures['total-paid']?.value, currency) + cents(figures['total-pending']?.value, currency),
      ).toBe(reward);
      for (const name of parts) expect(cents(figures[name]?.value, currency)).toBeGreaterThanOrEqual(0);
    }
    expect(count('total-paid-accounts', ms)).toBeLessThanOrEqual(count('total-signups', ms));
    expect(count('active-partners', ms)).toBeLessThanOrEqual(count('total-partners', ms));
    expect(count('partners-with-signups', ms)).toBeLessThanOrEqual(count('total-partners', ms));
    expect(count('click-to-signup-conversion', ms)).toBeLessThan(100);
    expect(count('signup-to-sale-conversion', ms)).toBeLessThan(100);
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('begins at its beginning for %d', (ms) => {
    expect(demo.read(ms)).toEqual(demo.read(0));
  });
});
