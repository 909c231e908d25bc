import { describe, expect, it } from 'vitest';
import type { FigureName } from '../../main/domain/figures.js';
import { readFixture, type Wire } from '../demo-api/answers.js';
import { bent, figuresOf, read } from './reading.js';

describe('an answer with something odd in it', () => {
  const partners = 'total-partners' satisfies FigureName;

  it.each([
    [
      'missing',
      (stats: Wire) => {
        delete stats.total_partners;
      },
    ],
    [
      'null',
      (stats: Wire) => {
        stats.total_partners = null;
      },
    ],
    [
      'a word',
      (stats: Wire) => {
        stats.total_partners = 'many';
      },
    ],
    [
      'below zero',
      (stats: Wire) => {
        stats.total_partners = -3;
      },
    ],
    [
      'an object',
      (stats: Wire) => {
        stats.total_partners = { value: 3 };
      },
    ],
  ])('a figure that is %s is unknown, and the rest is shown', (_, bend) => {
    const figures = figuresOf(bent(({ stats }) => bend(stats)));
    expect(figures[partners]).toEqual([null, 0]);
    expect(figures['total-signups']).toEqual([30, 0]);
    expect(figures['waiting-for-approval']).toBe(2);
  });

  it.each([
    ['partner_activity', 'waiting-for-approval', null],
    ['payout_status_breakdown', 'payouts-requested', [null, null]],
    ['rewards_breakdown', 'rewards-paid', null],
  ])('a group that is no group (%s) is unknown throughout', (group, figure, value) => {
    for (const odd of [null, [], 'x', 3, { requested: [], waiting_for_approval: [1], paid: 4 }]) {
      const figures = figuresOf(
        bent(({ stats }) => {
          stats[group] = odd;
        }),
      );
      expect(figures[figure]).toEqual(value);
      expect(figures[partners]).toEqual([12, 0]);
    }
  });

  it('an odd count of payouts leaves their amounts, and the other way round', () => {
    const figures = figuresOf(
      bent(({ stats }) => {
        stats.payout_status_breakdown.requested = { count: 'x', amounts: { usd: '$5' } };
        stats.payout_status_breakdown.resubmitted = { count: '3', amounts: 'x' };
      }),
    );
    expect(figures['payouts-requested']).toEqual([null, { usd: '$5' }]);
    expect(figures['payouts-resubmitted']).toEqual([3, null]);
  });

  it('a net profit without its text is unknown: the bare number has no currency', () => {
    expect(
      figuresOf(
        bent(({ stats }) => {
          delete stats.net_profit_formatted;
        }),
      )['net-profit'],
    ).toEqual([null, 0]);
  });

  it('settings that are odd are not told, and hide nothing else', () => {
    const snapshot = read(
      bent((data) => {
        data.program_settings = {
          currency: 7,
          cookie_lifetime: 'a while',
          payout_threshold: '50.50',
          onboarding_enabled: 'yes',
        };
        data.portal_settings = [];
      }),
    );
    expect(snapshot.programSettings).toMatchObject({
      currency: null,
      cookieLifetimeDays: null,
      payoutThreshold: 50.5,
      onboardingEnabled: null,
    });
    expect(snapshot.portalSettings).toBeNull();
    expect(snapshot.figures[partners]).toMatchObject({ value: 12 });
  });

  it.each([
    ['abc-DEF_123', 'abc-DEF_123'],
    [4711, '4711'],
    ['', null],
    ['../../etc', null],
    ['a b', null],
    ['ünï', null],
    ['x'.repeat(65), null],
    [-4, null],
    [null, null],
  ])('a public id of %j is %j', (told, kept) => {
    expect(
      read(
        bent(({ program }) => {
          program.public_id = told;
        }),
      ).identity.publicId,
    ).toBe(kept);
  });

  it('a name is one line of at most 200 characters', () => {
    const named = (name: unknown) =>
      read(
        bent(({ program }) => {
          program.name = name;
        }),
      ).identity.name;
    expect(named('North\nwind\u202e')).toBe('North wind');
    expect(named('x'.repeat(10_000))).toHaveLength(200);
    expect(named('\u0000')).toBeNull();
    expect(named({ first: 'x' })).toBeNull();
  });

  it.each([
    ['javascript:alert(1)', null],
    ['https://a.example/\n', null],
    ['https://a b.example', null],
    [`https://a.example/${'x'.repeat(2048)}`, null],
    ['https://a.example/portal', 'https://a.example/portal'],
  ])('a portal at %j is %j', (told, kept) => {
    const snapshot = read(
      bent((data) => {
        data.portal_settings.partner_portal_url = told;
      }),
    );
    expect(snapshot.portalSettings?.partnerPortalUrl).toBe(kept);
  });

  it.each(['yesterday', '2025', '2025-04-30<script>', 20250430])(
    'a creation date of %j is not told',
    (told) => {
      expect(
        read(
          bent(({ program }) => {
            program.created_at = told;
          }),
        ).identity.createdAt,
      ).toBeNull();
    },
  );

  it('reaches no prototype', () => {
    const text = JSON.stringify(readFixture('affiliate-documented'));
    const evil = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},';
    const told = read(JSON.parse(text.replaceAll('{"', `{${evil}"`)));
    // Among amounts it is one more that cannot be read.
    const withoutUnread = JSON.stringify(told).replaceAll(',"":null', '');
    expect(JSON.parse(withoutUnread)).toEqual(read(JSON.parse(text)));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
