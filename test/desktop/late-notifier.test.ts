import { describe, expect, it } from 'vitest';
import { lateNotifier } from '../../main/desktop/late-notifier.js';
import { createFakeNotifier } from '../fakes/notifier.js';

const notice = { tag: 'program:p-1', title: 'Northwind', body: 'One waits', program: 'p-1' };

describe('a notifier that is loaded late', () => {
  it('does what the one does that it loads', async () => {
    const notifier = createFakeNotifier();
    const late = lateNotifier(async () => notifier);
    const clicked: string[] = [];
    late.onClick((tag) => clicked.push(tag));
    expect(await late.show(notice)).toBe('shown');
    notifier.click(notice.tag);
    expect(clicked).toEqual([notice.tag]);
  });

  it('that cannot be loaded shows nothing, and breaks nothing', async () => {
    const late = lateNotifier(() => Promise.reject(new Error('No such file')));
    const undo = late.onClick(() => {});
    late.onAvailable(() => {});
    late.withdraw(notice.tag);
    expect(await late.show(notice)).toBe('not-sent');
    undo();
  });
});
