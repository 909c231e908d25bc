import { describe, expect, it } from 'vitest';
import type { AppTrouble, ProgramState } from '../../main/domain/app-state.js';
import type { AppError } from '../../main/domain/errors.js';
import { appTroubleLine, troubleLine, troubleOnRow } from '../../main/domain/trouble-line.js';
import { en } from '../../main/domain/words/en.js';
import { hourMs, now, nowMs, program, takenAt, troubled } from './program-states.js';

/** 10:12, when it began, and 07:42, of the figures; the next try is at 11:05. */
const inTrouble = (error: AppError, rest: Partial<ProgramState> = {}) =>
  program('Northwind', { ...troubled(error), last: takenAt(nowMs - 3 * hourMs), ...rest });

describe('the line of trouble of a program', () => {
  it.each<[AppError, string, string | null]>([
    [{ kind: 'offline' }, 'Offline. Shown as of 07:42.', 'Try again'],
    [{ kind: 'timed-out', afterMs: 15_000 }, 'No answer since 10:12. Next try at 11:05.', 'Try now'],
    [{ kind: 'tls' }, 'No secure connection. Check date and network.', 'Try again'],
    [{ kind: 'rate-limited', retryAfterMs: null }, 'Partnero asks us to wait. Next try at 11:05.', null],
    [{ kind: 'server-failed', status: 503 }, 'Partnero’s server failed (503). Next try at 11:05.', 'Try now'],
    [{ kind: 'rejected', status: 422, message: '' }, 'Partnero declined to answer (422).', 'Try again'],
    [
      { kind: 'rejected', status: 200, message: 'No plan' },
      'Partnero declined to answer: “No plan”.',
      'Try again',
    ],
    [{ kind: 'unreadable', where: 'HTML' }, 'Partnero’s answer could not be read: HTML.', 'Try again'],
    [
      { kind: 'too-large', limitBytes: 5 * 2 ** 20 },
      'Partnero’s answer was larger than 5 MiB and was not read.',
      'Try again',
    ],
    [{ kind: 'keychain', state: 'locked' }, 'The keychain is locked.', 'Unlock'],
    [{ kind: 'keychain', state: 'timed-out' }, 'The keychain does not answer.', 'Try again'],
    [
      { kind: 'keychain', state: 'unavailable' },
      'No keychain here, so the key cannot be read.',
      'Replace key',
    ],
  ])('that passes by itself, or waits: %j', (error, text, button) => {
    expect(troubleLine(inTrouble(error), now)).toMatchObject({ text, button, mustAct: false });
  });

  it.each<[AppError, string, string | null]>([
    [
      { kind: 'key-refused', status: 401 },
      'Partnero refused this key, so reading has stopped.',
      'Replace key',
    ],
    [
      { kind: 'key-refused', status: 403 },
      'Partnero refused this key. Its plan may lack the API.',
      'Replace key',
    ],
    [{ kind: 'other-program', name: 'Kettle' }, 'The key opens “Kettle”, so reading stopped.', 'Replace key'],
    [
      { kind: 'other-program', name: '' },
      'The key opens another program, so reading stopped.',
      'Replace key',
    ],
    [
      { kind: 'other-origin', addedFor: 'partnero' },
      'Added for api.partnero.com, so it is not read in this run. Start without --api-url.',
      null,
    ],
    [
      { kind: 'other-origin', addedFor: 'loopback' },
      'Added for a server on this computer. Start with its --api-url, or remove it.',
      null,
    ],
    [{ kind: 'keychain', state: 'absent' }, 'The key is not in the keychain.', 'Replace key'],
    [{ kind: 'keychain', state: 'denied' }, 'The keychain does not let this app read the key.', 'Unlock'],
  ])('that the user must mend: %j', (error, text, button) => {
    expect(troubleLine(inTrouble(error), now)).toMatchObject({ text, button, mustAct: true });
  });

  it('is none when all is well', () => {
    expect(troubleLine(program('Northwind'), now)).toBeNull();
  });

  it('says so when nothing has been read yet', () => {
    const line = troubleLine(inTrouble({ kind: 'offline' }, { last: null }), now);
    expect(line?.text).toBe('Offline. Nothing has been read yet.');
  });

  it.each<[string, ProgramState['polling']]>([
    ['one is running', { state: 'asking' }],
    ['none will be', { state: 'stopped' }],
    ['one is about to start', { state: 'waiting', nextAtMs: nowMs }],
  ])('names no next try when %s', (_, polling) => {
    const line = troubleLine(inTrouble({ kind: 'timed-out', afterMs: 15_000 }, { polling }), now);
    expect(line?.text).toBe('No answer since 10:12.');
  });

  it('names the day when it was not today', () => {
    const line = troubleLine(inTrouble({ kind: 'offline' }, { last: takenAt(nowMs - 30 * hourMs) }), now);
    expect(line?.text).toBe('Offline. Shown as of 21 Nov, 04:42.');
  });
});

describe('trouble on a row of the list', () => {
  it.each<[AppError, string | null, string]>([
    [{ kind: 'key-refused', status: 401 }, '21 Nov', 'Key refused, as of 21 Nov'],
    [{ kind: 'timed-out', afterMs: 15_000 }, '3 h ago', 'as of 3 h ago, no answer'],
    [{ kind: 'keychain', state: 'locked' }, null, 'Keychain locked'],
  ])('%j', (error, age, text) => {
    expect(troubleOnRow({ error, sinceMs: 0 }, age, en)).toBe(text);
  });
});

describe('the line of trouble of the app itself', () => {
  it.each<[AppTrouble, string, string, boolean]>([
    [
      { kind: 'disk-failed', reason: 'full' },
      'The disk is full. New numbers are not kept.',
      'Try again',
      true,
    ],
    [
      { kind: 'disk-failed', reason: 'read-only' },
      'The disk is read-only. New numbers are not kept.',
      'Try again',
      true,
    ],
    [
      { kind: 'disk-failed', reason: 'denied' },
      'Its folder cannot be written. New numbers are not kept.',
      'Try again',
      true,
    ],
    [{ kind: 'disk-failed', reason: 'other' }, 'Saving failed. New numbers are not kept.', 'Try again', true],
    [
      { kind: 'file-set-aside', file: 'x.json.unreadable-2026-11-22T09-40-12-318Z' },
      '“x.json” could not be read and was set aside.',
      'Dismiss',
      false,
    ],
    [
      { kind: 'newer-file', file: 'x.json' },
      '“x.json” is from a newer version: changes are not kept.',
      'Dismiss',
      false,
    ],
    [{ kind: 'no-tray' }, 'This desktop has no tray, so this is an ordinary window.', 'Dismiss', false],
    [
      { kind: 'no-notifier' },
      'Nothing on this desktop shows notifications. They are kept.',
      'Dismiss',
      false,
    ],
  ])('%j', (trouble, text, button, mustAct) => {
    expect(appTroubleLine(trouble, en)).toMatchObject({ text, button, mustAct });
  });
});
