import { describe, expect, it } from 'vitest';
import type { ProgramState } from '../../main/domain/app-state.js';
import { hideFigures } from '../../main/domain/hide-figures.js';
import { terminalLine } from '../../main/domain/terminal-line.js';
import { say } from '../../main/domain/trouble-line.js';
import { en } from '../../main/domain/words/en.js';
import { hourMs, now, nowMs, program, takenAt, troubled, waiting } from './program-states.js';

const just = { last: takenAt(nowMs) };

describe('the line in the terminal after a poll', () => {
  it.each<[string, Partial<ProgramState>, string]>([
    ['who waits', { ...just, waiting: waiting(2, 1) }, '2 for approval, 1 payout requested, read just now'],
    ['that nobody waits', just, 'nobody is waiting, read just now'],
    [
      'that a count is unknown',
      { ...just, waiting: waiting(2, null) },
      '2 for approval, not all counts are known, read just now',
    ],
    [
      'a type without anybody who waits',
      { ...just, waiting: [] },
      'does not report who waits, read just now',
    ],
    [
      'old figures and why',
      { last: takenAt(nowMs - 3 * hourMs), waiting: waiting(0, 0, 1), ...troubled({ kind: 'offline' }) },
      '1 payout resubmitted, read 3 h ago, offline',
    ],
    [
      'that nothing was read',
      { last: null, ...troubled({ kind: 'tls' }) },
      'not read yet, no secure connection',
    ],
  ])('tells %s', (_, state, facts) => {
    expect(terminalLine(program('Northwind', state), now)).toBe(`Northwind: ${facts}`);
  });

  it.each<[ProgramState['type'], string]>([
    ['affiliate', 'Affiliate program'],
    ['referral', 'Refer-a-friend program'],
    ['newsletter', 'Newsletter program'],
    ['unknown', 'Program'],
  ])('says the type %s where names are hidden', (type, said) => {
    const hidden = hideFigures(program('Northwind', { ...just, type }));
    expect(terminalLine(hidden, now)).toBe(`${said}: nobody is waiting, read just now`);
  });

  it('is one line, and says that a demo is one', () => {
    const line = terminalLine(program('Lumen\n\u001b[31m', { ...just, demo: true }), now);
    expect(line).toBe('Lumen [31m (Demo): nobody is waiting, read just now');
  });
});

describe('a refusal on the command line', () => {
  it.each([
    [
      { kind: 'value-missing', option: '--profile' } as const,
      '--profile needs a value, as in --profile=<value>.',
    ],
    [{ kind: 'value-not-taken', option: '--show' } as const, '--show takes no value.'],
    [
      { kind: 'switch-refused', option: '--inspect' } as const,
      '--inspect is not a switch that this app takes.',
    ],
    [
      { kind: 'no-sandbox-here' } as const,
      'Partnero Glance runs in a sandbox only, which this system does not let an AppImage have. Install the .deb or .rpm package instead.',
    ],
    [
      { kind: 'origin-refused' } as const,
      '--api-url takes https://api.partnero.com or an address of this computer, such as http://127.0.0.1:8080.',
    ],
  ])('%j', (fault, text) => {
    expect(say(en.terminal.refusal, fault)).toBe(text);
  });
});
