import { describe, expect, it } from 'vitest';
import { readFixture } from '../demo-api/answers.js';
import { figuresOf, read } from './reading.js';

describe('the documented affiliate program', () => {
  const snapshot = read(readFixture('affiliate-documented'));

  it('is known by its id, name and type', () => {
    expect(snapshot.identity).toEqual({
      type: 'affiliate',
      name: 'My Affiliate Program',
      publicId: 'MOBTGEKX',
      createdAt: '2025-04-30',
    });
    expect(snapshot.website).toBe('https://yourcompany.com');
    expect(snapshot.mailService).toBeNull();
  });

  it('tells every figure', () => {
    expect(figuresOf(readFixture('affiliate-documented'))).toEqual({
      'waiting-for-approval': 2,
      'payouts-requested': [0, {}],
      'payouts-resubmitted': [0, {}],
      'total-revenue': [{ usd: '$1,124.90' }, 0],
      'net-profit': ['$787.43', 0],
      'total-reward': [{ usd: '$337.47' }, 0],
      'total-partners': [12, 0],
      'total-signups': [30, 0],
      'total-purchases': [45, 0],
      'affiliate-referred-visitors-clicks': [150, 0],
      'click-to-signup-conversion': [20, 0],
      'signup-to-sale-conversion': [83, 0],
      'total-paid-accounts': [25, 0],
      'average-order-value': { usd: '$24.99' },
      approved: 10,
      'active-partners': 5,
      'partners-with-signups': 8,
      rejected: 0,
      'payouts-approved': [0, {}],
      'payouts-paid': [0, {}],
      'payouts-rejected': [0, {}],
      'rewards-unclaimed': {},
      'rewards-in-review': {},
      'rewards-paid': {},
      'total-paid': {},
      'total-pending': {},
    });
  });

  it('tells what the owner has set', () => {
    expect(snapshot.programSettings).toEqual({
      currency: 'USD',
      cookieLifetimeDays: 7,
      commissionDescription: '30%, lifetime',
      commissionValue: '30%',
      hasMultipleCommissions: false,
      payoutThreshold: 0,
      payoutAutomationEnabled: false,
      payoutAutomationSchedule: null,
      welcomeEmailEnabled: false,
      onboardingEnabled: false,
      partnerEmailNotificationsEnabled: false,
      rewardsNotificationEnabled: null,
    });
    expect(snapshot.portalSettings).toEqual({
      partnerPortalUrl: 'https://myprogram.partneroapp.site',
      programPageEnabled: true,
      leadsPageEnabled: false,
      registrationDisabled: false,
      referralPortalEnabled: null,
      googleLoginEnabled: false,
      passwordlessLoginEnabled: false,
      subAccountsEnabled: false,
      widgetEnabled: false,
      signupPopupEnabled: false,
      embeddableFormEnabled: false,
    });
  });
});
