import { describe, expect, it } from 'vitest';
import { announces, noticeFor, type Owed, testNotice } from '../../main/domain/notices.js';
import type { Rise } from '../../main/domain/telling.js';
import { en } from '../../main/domain/words/en.js';
import { appState } from './program-states.js';

const speech = { words: en, locale: 'en-GB' };
const { settings } = appState([]);

const approvals = (was: number, is: number): Rise => ({ kind: 'waiting-for-approval', was, is });
const requested = (was: number, is: number): Rise => ({ kind: 'payouts-requested', was, is });
const resubmitted = (was: number, is: number): Rise => ({ kind: 'payouts-resubmitted', was, is });
const owed = (name: string, rises: readonly Rise[], rest: Partial<Owed> = {}): Owed => ({
  program: name.toLowerCase(),
  name,
  demo: false,
  rises,
  refused: false,
  ...rest,
});

describe('a notice about one program', () => {
  it.each<[string, Rise[], string]>([
    ['one who asks first', [approvals(0, 1)], '1 partner waits for approval'],
    ['several who ask first', [approvals(0, 3)], '3 partners wait for approval'],
    ['one more', [approvals(2, 3)], '1 more partner waits for approval, 3 in all'],
    ['several more', [approvals(1, 1204)], '1,203 more partners wait for approval, 1,204 in all'],
    ['a payout', [requested(0, 1)], '1 payout is requested'],
    ['more payouts', [requested(1, 3)], '2 more payouts are requested, 3 in all'],
    ['payouts asked for again', [resubmitted(0, 2)], '2 payouts are resubmitted'],
    ['one more payout asked for again', [resubmitted(1, 2)], '1 more payout is resubmitted, 2 in all'],
    [
      'several changes',
      [approvals(2, 3), requested(0, 1)],
      '1 more partner waits for approval, 3 in all\n1 payout is requested',
    ],
  ])('tells %s', (_, rises, body) => {
    expect(noticeFor([owed('Northwind', rises)], speech)).toEqual({
      tag: 'program:northwind',
      title: 'Northwind',
      body,
      program: 'northwind',
    });
  });

  it('tells a refused key', () => {
    const notice = noticeFor([owed('Harbor', [], { refused: true })], speech);
    expect(notice).toMatchObject({
      title: 'Harbor',
      body: 'Partnero refused this key, so reading has stopped',
    });
  });

  it('tells a rise and a refused key together', () => {
    const notice = noticeFor([owed('Harbor', [requested(0, 1)], { refused: true })], speech);
    expect(notice?.body).toBe('1 payout is requested\nPartnero refused this key, so reading has stopped');
  });

  it('says that a demo is one', () => {
    expect(noticeFor([owed('Lumen', [approvals(0, 1)], { demo: true })], speech)?.title).toBe('Lumen (Demo)');
  });

  it('writes numbers as the locale does', () => {
    const notice = noticeFor([owed('N', [approvals(0, 1204)])], { words: en, locale: 'de-DE' });
    expect(notice?.body).toBe('1.204 partners wait for approval');
  });
});

describe('a notice about several programs', () => {
  const north = owed('Northwind', [approvals(2, 3)]);
  const kettle = owed('Kettle', [approvals(0, 2), requested(0, 1)]);
  const harbor = owed('Harbor', [], { refused: true });
  const both = owed('Both', [requested(0, 1)], { refused: true });
  const press = owed('Press', [], { refused: true });
  const demo = owed('Lumen', [requested(0, 5)], { demo: true });

  it.each<[string, Owed[], string, string]>([
    [
      'rises, added up',
      [north, kettle],
      '4 more are waiting in 2 programs',
      'Northwind: 3 for approval\nKettle: 2 for approval, 1 payout requested',
    ],
    [
      'a rise here and a refused key there',
      [north, harbor],
      '1 more is waiting, 1 key was refused',
      'Northwind: 3 for approval\nHarbor: key refused',
    ],
    [
      'rises in two and a refused key in a third',
      [north, kettle, harbor],
      '4 more are waiting in 2 programs, 1 key was refused',
      'Northwind: 3 for approval\nKettle: 2 for approval, 1 payout requested\nHarbor: key refused',
    ],
    [
      'a rise and a refused key of one program, beside another',
      [both, kettle],
      '4 more are waiting in 2 programs, 1 key was refused',
      'Both: 1 payout requested, key refused\nKettle: 2 for approval, 1 payout requested',
    ],
    [
      'a rise and a refused key of one program, beside a refused key',
      [both, harbor],
      '1 more is waiting, 2 keys were refused',
      'Both: 1 payout requested, key refused\nHarbor: key refused',
    ],
    [
      'refused keys alone',
      [harbor, press],
      'Partnero refused 2 keys',
      'Harbor: key refused\nPress: key refused',
    ],
    [
      'a program beside the demo, which adds nothing',
      [demo, north],
      'Northwind',
      'Lumen (Demo): 5 payouts requested\nNorthwind: 3 for approval',
    ],
    [
      'programs beside the demo, which adds nothing',
      [demo, north, kettle],
      '4 more are waiting in 2 programs',
      'Lumen (Demo): 5 payouts requested\nNorthwind: 3 for approval\nKettle: 2 for approval, 1 payout requested',
    ],
  ])('tells %s', (_, all, title, body) => {
    expect(noticeFor(all, speech)).toEqual({ tag: 'round', title, body, program: null });
  });

  it('names five programs and counts the rest', () => {
    const many = Array.from({ length: 20 }, (_, index) => owed(`P${index}`, [approvals(0, 1)]));
    const notice = noticeFor(many, speech);
    expect(notice?.title).toBe('20 more are waiting in 20 programs');
    expect(notice?.body.split('\n')).toEqual([
      ...[0, 1, 2, 3, 4].map((index) => `P${index}: 1 for approval`),
      'and 15 more',
    ]);
  });

  it('says in its title that a key was refused, also where its program is not named', () => {
    const rising = Array.from({ length: 5 }, (_, index) => owed(`P${index}`, [approvals(0, 1)]));
    const notice = noticeFor([...rising, harbor, press], speech);
    expect(notice?.title).toBe('5 more are waiting in 5 programs, 2 keys were refused');
  });
});

describe('any notice', () => {
  const hostile = '\u202e<b>Bad</b>\n\u0000& '.repeat(2_000);

  it.each([
    ['one program', 1],
    ['twenty programs', 20],
  ])('about %s stays short and plain, whatever a program is called', (_, number) => {
    const rises = [approvals(0, 1204), requested(0, 1204), resubmitted(0, 1204)];
    const many = Array.from({ length: number }, (_, index) => owed(`${index}${hostile}`, rises));
    const notice = noticeFor(many, speech);
    const { title, body } = notice ?? { title: '', body: '' };
    expect(title.length).toBeLessThanOrEqual(120);
    expect(body.length).toBeLessThanOrEqual(400);
    expect(body).not.toBe('');
    expect(`${title}${body.replaceAll('\n', '')}`).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
  });

  it.each([
    ['nobody', []],
    ['programs that owe nothing', [owed('Northwind', [])]],
  ])('about %s is none', (_, none) => {
    expect(noticeFor(none, speech)).toBeNull();
  });

  it('sent to see how it looks names the app', () => {
    expect(testNotice(en)).toEqual({
      tag: 'test',
      title: 'Partnero Glance',
      body: 'This is how it looks when somebody waits',
      program: null,
      isTest: true,
    });
  });
});

describe('what is announced', () => {
  it.each([
    ['waiting-for-approval', 'notifyApprovals'],
    ['payouts-requested', 'notifyPayoutsRequested'],
    ['payouts-resubmitted', 'notifyPayoutsResubmitted'],
  ] as const)('%s has a switch of its own', (kind, flag) => {
    expect(announces(kind, settings)).toBe(true);
    expect(announces(kind, { ...settings, [flag]: false })).toBe(false);
    const others = { notifyApprovals: false, notifyPayoutsRequested: false, notifyPayoutsResubmitted: false };
    expect(announces(kind, { ...settings, ...others, [flag]: true })).toBe(true);
  });

  it('is nothing while notices are paused', () => {
    expect(announces('payouts-requested', { ...settings, noticesPaused: true })).toBe(false);
  });
});
