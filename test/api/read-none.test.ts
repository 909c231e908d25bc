import { describe, expect, it } from 'vitest';
import { readFixture } from '../demo-api/answers.js';
import { errorOf } from './reading.js';

describe('an answer that is none', () => {
  it.each([null, [], [1], 12, 'text', true, undefined])('%j is unreadable', (body) => {
    expect(errorOf(body)).toEqual({ kind: 'unreadable', where: 'not an object' });
  });

  it.each([{}, { status: 1 }, { data: null }, { data: [] }, { data: 'x' }, { status: 'error' }])(
    '%j has no data',
    (body) => {
      expect(errorOf(body)).toEqual({ kind: 'unreadable', where: 'no data' });
    },
  );

  it.each([
    ['nothing in it', { data: {} }],
    [
      'an affiliate program without figures',
      { data: { program: { type: 'Affiliate', name: 'A' }, stats: {} } },
    ],
    [
      'figures that are all odd',
      { data: { program: { type: 'Referral' }, stats: { total_customers: 'x' } } },
    ],
    [
      'an unknown type with unknown figures',
      { data: { program: { type: 'Loyalty' }, stats: { points: 12 } } },
    ],
  ])('is unreadable with %s', (_, body) => {
    expect(errorOf(body)).toEqual({ kind: 'unreadable', where: 'no known figure' });
  });

  it.each([
    [{ status: 0, message: 'Program is archived.' }, 'Program is archived.'],
    [
      { status: '0', errors: { key: ['Bad key.', 'Try another.'], plan: ['No API.'] } },
      'Bad key. Try another. No API.',
    ],
    [{ status: false, errors: ['One', 'two'] }, 'One two'],
    [{ status: 0, errors: 'Just so' }, 'Just so'],
    [{ status: 0, error: 'Old style' }, 'Old style'],
    [{ status: 0, message: 'line\n\u202ebreak' }, 'line break'],
    [{ status: 0, message: 'x'.repeat(1000) }, `${'x'.repeat(89)}…`],
    [{ status: 0, message: { deep: 'x' }, errors: { a: { b: 'x' } } }, ''],
    [{ status: 0 }, ''],
  ])('%j was rejected', (body, message) => {
    expect(errorOf(body)).toEqual({ kind: 'rejected', status: 200, message });
    expect(errorOf({ ...readFixture('affiliate-documented'), ...body })).toMatchObject({ kind: 'rejected' });
  });
});
