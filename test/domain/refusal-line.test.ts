import { describe, expect, it } from 'vitest';
import type { CommandError } from '../../main/commands.js';
import type { Refusal } from '../../main/domain/refusal.js';
import { refusalLine, removalLine } from '../../main/domain/refusal-line.js';
import { minuteMs, now } from './program-states.js';

describe('a refusal in the form for a key', () => {
  it.each<[Refusal, string]>([
    [{ kind: 'not-a-key', why: 'empty' }, 'Paste the program’s API key first.'],
    [
      { kind: 'not-a-key', why: 'odd-characters' },
      'This is no API key: it has characters that no key has. Copy it again.',
    ],
    [{ kind: 'not-a-key', why: 'too-long' }, 'This is too long for an API key. Copy the key alone.'],
    [
      { kind: 'key-refused', status: 401 },
      'Partnero refused this key. Copy it again from your program’s API tab.',
    ],
    [
      { kind: 'key-refused', status: 403 },
      'Partnero refused this key. The program’s plan may have no API access.',
    ],
    [
      { kind: 'keychain', state: 'locked' },
      'The keychain is locked, so the key was not kept. Unlock it and try again.',
    ],
    [
      { kind: 'rate-limited', retryAfterMs: 38 * minuteMs },
      'Partnero asks us to wait until 11:20. Try again then.',
    ],
    [{ kind: 'rate-limited', retryAfterMs: null }, 'Partnero asks us to wait. Try again in a few minutes.'],
    [{ kind: 'offline' }, 'Offline, so the key could not be tried. Try again when you are connected.'],
    [{ kind: 'unreadable', where: 'HTML' }, 'Partnero’s answer could not be read: HTML. Try again later.'],
    [{ kind: 'nobody-shows-notices' }, 'Nothing on this desktop shows notifications, so none could be sent.'],
  ])('%j', (refusal, text) => {
    expect(refusalLine(refusal, null, now)).toEqual({ text, wayOut: null, button: null, mustAct: true });
  });

  it('offers the key for one run where there is no keychain, and nowhere else', () => {
    expect(refusalLine({ kind: 'keychain', state: 'unavailable' }, null, now)).toEqual({
      text: 'No keychain can be found here, so the key was not kept. On Linux, start a keyring and try again.',
      wayOut: 'keep-for-run',
      button: 'Use it for this run only',
      mustAct: true,
    });
    for (const state of ['absent', 'locked', 'denied', 'timed-out'] as const) {
      expect(refusalLine({ kind: 'keychain', state }, null, now).wayOut).toBeNull();
    }
  });

  it.each([
    ['Kettle', 'Harbor', 'This key opens “Kettle”, not “Harbor”. Add it as a program of its own?'],
    ['', 'Harbor', 'This key opens another program, not “Harbor”. Add it as a program of its own?'],
    ['Kettle', null, 'This key opens “Kettle”. Add it as a program of its own?'],
  ])('offers to add the program that a key opens: %j instead of %j', (name, kept, text) => {
    expect(refusalLine({ kind: 'other-program', name }, kept, now)).toMatchObject({
      text,
      wayOut: 'add-program',
      button: 'Add program',
    });
  });

  it('knows every reason that a command may give, and no other', () => {
    const known: Refusal = { kind: 'not-allowed' } satisfies CommandError as CommandError;
    const given: CommandError = known satisfies Refusal as Refusal;
    expect(refusalLine(given, null, now).text).toBe('This app may not do that.');
  });
});

describe('a refusal to remove a program', () => {
  it.each<[Refusal, string]>([
    [
      { kind: 'keychain', state: 'locked' },
      'The keychain is locked, so the key was not removed. Unlock it and try again.',
    ],
    [{ kind: 'no-such-program' }, 'This program is no longer here.'],
  ])('%j', (refusal, text) => {
    expect(removalLine(refusal, now).text).toBe(text);
  });
});
