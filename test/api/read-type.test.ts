import { describe, expect, it } from 'vitest';
import { bent, figuresOf, read } from './reading.js';

describe('the type of a program', () => {
  it.each([
    ['AFFILIATE', 'affiliate'],
    ['affiliate', 'affiliate'],
    [' Affiliate ', 'affiliate'],
    ['Loyalty', 'unknown'],
    ['Affiliate 2', 'unknown'],
    ['constructor', 'unknown'],
  ])('written %j is %s', (type, read_) => {
    expect(
      read(
        bent(({ program }) => {
          program.type = type;
        }),
      ).identity.type,
    ).toBe(read_);
  });

  it.each([
    [
      'an affiliate program by its statistics',
      bent((data) => {
        delete data.program.type;
      }),
      'affiliate',
    ],
    [
      'an affiliate program without a description',
      bent((data) => {
        delete data.program;
      }),
      'affiliate',
    ],
    ['a referral program by its customers', { data: { total_customers: 4 } }, 'referral'],
    ['a newsletter program by its subscribers', { data: { total_subscribers: 4 } }, 'newsletter'],
    [
      'a titled overview',
      {
        data: {
          total_signups: 4,
          overview_program_current_settings: { program_type_title: 'Affiliate program' },
        },
      },
      'affiliate',
    ],
  ])('is seen without being named: %s', (_, body, type) => {
    expect(read(body).identity.type).toBe(type);
  });

  it('may be one we do not know: then what can be read is shown, and nothing else', () => {
    const body = {
      data: { program: { type: 'Loyalty' }, total_sales: '12', total_revenue: [], total_customers: 'x' },
    };
    expect(figuresOf(body)).toEqual({ 'total-sales': 12, 'total-revenue': {} });
  });
});
