import { describe, expect, it } from 'vitest';
import { figureSpecs } from '../../main/domain/figures.js';
import { type Fixture, readFixture } from '../demo-api/answers.js';
import { figuresOf, read } from './reading.js';

describe('the other documented shapes', () => {
  it('reads separators, several currencies and amounts that wait', () => {
    expect(figuresOf(readFixture('affiliate-two-currencies'))).toMatchObject({
      'waiting-for-approval': 17,
      'payouts-requested': [3, { usd: '$1,240.50', eur: '€310.00' }],
      'payouts-resubmitted': [1, { eur: '€42.00' }],
      'total-revenue': [{ usd: '$112,373.50', eur: '€30,400.00' }, 8],
      'net-profit': ['$78,661.45', -1.5],
      'total-partners': [1204, 4.5],
      'total-purchases': [12345, -2.5],
      'affiliate-referred-visitors-clicks': [1_048_576, 0],
      'click-to-signup-conversion': [0.29, 0],
      'signup-to-sale-conversion': [69.46, 0],
      'rewards-in-review': { usd: '$4,712.05', eur: '€120.00' },
      'payouts-paid': [212, { usd: '$21,000.00' }],
    });
  });

  it('tells zero from unknown in a program where nothing has happened', () => {
    const figures = figuresOf(readFixture('affiliate-zero'));
    expect(figures).toMatchObject({
      'waiting-for-approval': 0,
      'payouts-requested': [0, {}],
      'total-partners': [0, 0],
      'total-revenue': [{}, 0],
      'net-profit': ['$0.00', 0],
    });
    expect(Object.values(figures)).not.toContain(null);
  });

  const friends = {
    'total-revenue-from-sales': { usd: '$594.00' },
    'total-customers': [4, 33.33],
    'total-referring-customers': [1, 0],
    'total-referred-customers': [3, -25],
    'total-sales': [6, 100],
    participation: [25, -25],
    'active-rewards': 2,
  };

  it('reads a referral program whose statistics are nested', () => {
    const json = readFixture('referral-nested');
    expect(read(json).identity).toMatchObject({ type: 'referral', publicId: 'REFERFR1' });
    expect(figuresOf(json)).toEqual(friends);
    expect(read(json).programSettings).toMatchObject({ rewardsNotificationEnabled: false, currency: null });
    expect(read(json).portalSettings).toMatchObject({
      partnerPortalUrl: 'https://myfriends.partneroapp.site',
      referralPortalEnabled: true,
      signupPopupEnabled: true,
      widgetEnabled: true,
    });
  });

  it('reads a referral program whose statistics stand beside it', () => {
    const json = readFixture('referral-flat');
    expect(read(json).identity).toMatchObject({ type: 'referral', publicId: 'REFERFR1' });
    expect(figuresOf(json)).toEqual(friends);
    expect(read(json).website).toBe('https://yourcompany.com');
    expect(read(json).portalSettings).toMatchObject({
      partnerPortalUrl: 'https://myfriends.partneroapp.site',
    });
    expect(read(json).programSettings).toBeNull();
  });

  it('reads an older referral answer without ids and settings', () => {
    const snapshot = read(readFixture('referral-legacy'));
    expect(snapshot.identity).toEqual({
      type: 'referral',
      name: 'My Refer-a-friend Program',
      publicId: null,
      createdAt: '2023-01-17',
    });
    expect(snapshot).toMatchObject({ website: null, programSettings: null, portalSettings: null });
    expect(figuresOf(readFixture('referral-legacy'))).toMatchObject({
      'total-revenue-from-sales': {},
      'total-customers': [4, 100],
      'total-sales': [0, 0],
    });
  });

  it('reads a newsletter program', () => {
    const json = readFixture('newsletter');
    expect(read(json)).toMatchObject({
      identity: {
        type: 'newsletter',
        name: 'My Newsletter',
        publicId: 'NEWSLTR9',
        createdAt: '2025-06-11T08:15:30.000000Z',
      },
      mailService: 'Custom',
      programSettings: null,
      portalSettings: null,
    });
    expect(figuresOf(json)).toEqual({
      'total-subscribers': 1204,
      'total-referring': 87,
      'total-referred': 312,
    });
  });

  it('reads the older overview of an affiliate program, where nobody is known to wait', () => {
    const json = readFixture('legacy-overview-affiliate');
    expect(read(json).identity).toEqual({
      type: 'affiliate',
      name: 'My Affiliate Program',
      publicId: null,
      createdAt: null,
    });
    expect(figuresOf(json)).toMatchObject({
      'waiting-for-approval': null,
      'payouts-requested': [null, null],
      'total-partners': [12, 20],
      'total-signups': [30, -3.5],
      'total-revenue': [{ usd: '$1,124.90' }, 12],
      'total-paid': { usd: '$200.00' },
    });
    expect(read(json).programSettings).toMatchObject({
      currency: 'USD',
      cookieLifetimeDays: 7,
      payoutThreshold: 50,
      commissionDescription: '30%, lifetime',
    });
    expect(read(json).portalSettings?.partnerPortalUrl).toBe('https://myprogram.partneroapp.site');
  });

  it.each<[Fixture, keyof typeof figureSpecs]>([
    ['affiliate-documented', 'affiliate'],
    ['legacy-overview-affiliate', 'affiliate'],
    ['referral-flat', 'referral'],
    ['newsletter', 'newsletter'],
  ])('has in %s all figures of its type and no other', (fixture, type) => {
    const names = Object.keys(read(readFixture(fixture)).figures).sort();
    expect(names).toEqual(figureSpecs[type].map(({ name }) => name).sort());
  });
});
