import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../main/desktop/log.js';
import { type DiagnosticFacts, diagnosticsText } from '../../main/domain/diagnostics.js';
import type { AppError } from '../../main/domain/errors.js';
import { Secret } from '../../main/domain/secret.js';
import { withoutPersonal } from '../../main/domain/without-personal.js';
import { defaultSettings } from '../../main/settings.js';

const nowMs = Date.UTC(2026, 10, 22, 9, 42, 7);
const facts: DiagnosticFacts = {
  nowMs,
  versions: { app: '0.1.0', electron: '45.4.1', chromium: '140.0.1', system: 'Linux 6.1.0 x64' },
  settings: defaultSettings,
  health: [
    { part: 'network', state: 'offline', sinceMs: nowMs - 60_000 },
    { part: 'tray', state: 'unknown', sinceMs: null },
  ],
  troubles: [{ kind: 'no-tray' }],
  programs: [
    { type: 'affiliate', error: null },
    { type: 'affiliate', error: { kind: 'key-refused', status: 403 } },
    { type: 'newsletter', error: { kind: 'keychain', state: 'locked' } },
  ],
  lines: [{ atMs: nowMs, text: 'affiliate program: answered', isPlain: true }],
  words: [],
};

it('diagnostics tell versions, health, counts, settings and the log', () => {
  const text = diagnosticsText(facts);
  for (const line of [
    '  electron: 45.4.1',
    '  network: offline since 2026-11-22T09:41:07Z',
    '  tray: unknown',
    '  by type: affiliate 2, newsletter 1',
    '  trouble: key-refused 403, keychain locked 1',
    '  of the app: no-tray 1',
    '  pollEveryMinutes: 5',
    '  2026-11-22T09:42:07Z affiliate program: answered',
  ]) {
    expect(text).toContain(line.replace('key-refused 403,', 'key-refused 403 1,'));
  }
});

/** Letters that stand in no sentence of ours, so that each is found wherever it leaks to. */
const word = fc
  .array(fc.constantFrom('ж', 'щ', 'ю', 'ф', 'ъ'), { minLength: 3, maxLength: 9 })
  .map((letters) => letters.join(''));
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const address = fc.tuple(word, word).map(([who, where]) => `${who}@${where}.example`);
const number = fc.integer({ min: 7_000_000, max: 9_999_999 });
const amount = fc
  .tuple(
    number,
    fc.constantFrom('$%', '% €', 'SEK %', '% kr', 'R$ %', '%', '-%', '£%.50'),
    fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'sv-SE', 'ar-EG', 'en-IN'),
  )
  .map(([n, form, locale]) => ({ n, text: form.replace('%', n.toLocaleString(locale)) }));
const key = fc.stringMatching(/^pk_live_[A-Za-z0-9]{16,32}$/);
const sentence = fc.constantFrom(
  (it: string) => `Unexpected: Error: cannot read ${it}`,
  (it: string) => `${it}: 3 wait`,
  (it: string) => `The page could not be loaded: {"name":"${it}"}`,
  (it: string) => `Keychain: (${it}) at read (/home/${it}/app/out/main/index.js:12:34)`,
);

/** Puts the same text into everything that a fault could put it into. */
function textHolding(held: string, says: (it: string) => string, words: readonly string[]): string {
  const log = createLog({ folder: null, now: () => nowMs, print: () => {} });
  log.line(says(held));
  log.line(`${held} was asked`, 'affiliate program: answered');
  const errors: AppError[] = [
    { kind: 'other-program', name: held },
    { kind: 'rejected', status: 422, message: says(held) },
    { kind: 'unreadable', where: held },
  ];
  return diagnosticsText({
    ...facts,
    programs: errors.map((error) => ({ type: 'affiliate' as const, error })),
    troubles: [{ kind: 'file-set-aside', file: held }],
    lines: log.recent(),
    words,
  });
}

describe('what never comes out of diagnostics', () => {
  it('is a name that was ever known', () => {
    fc.assert(
      fc.property(name, sentence, (held, says) => {
        expect(textHolding(held, says, [held]).toLowerCase()).not.toContain(held);
      }),
    );
  });

  it('is a name in another case', () => {
    expect(withoutPersonal('NORTHWIND failed', ['Northwind'])).toBe('[…] failed');
  });

  it('is an e-mail address, of whom it may be', () => {
    fc.assert(
      fc.property(address, sentence, (held, says) => {
        const text = textHolding(held, says, []);
        for (const part of held.split('@')) expect(text).not.toContain(`${part}@`);
        expect(text).not.toContain('@');
      }),
    );
  });

  it('is an amount, however it is written', () => {
    fc.assert(
      fc.property(amount, sentence, ({ n, text: held }, says) => {
        const text = textHolding(held, says, []);
        expect(text).not.toContain(held);
        expect(text).not.toContain(String(n));
        for (const group of held.match(/[\p{Nd}]{3}/gu) ?? []) {
          expect(text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '').split('\nlog')[1]).not.toContain(group);
        }
      }),
    );
  });

  it('is a key that the log was told of, before the line or after it', () => {
    fc.assert(
      fc.property(key, sentence, fc.boolean(), (held, says, isBefore) => {
        const log = createLog({ folder: null, now: () => nowMs, print: () => {} });
        if (isBefore) log.register(new Secret(held));
        log.line(says(held));
        if (!isBefore) log.register(new Secret(held));
        expect(diagnosticsText({ ...facts, lines: log.recent() })).not.toContain(held);
      }),
    );
  });

  it('is a key that nobody was told of', () => {
    fc.assert(
      fc.property(key, sentence, (held, says) => {
        expect(textHolding(held, says, [])).not.toContain(held);
      }),
    );
  });

  it('is the folder of a person', () => {
    const line = 'Error: no /home/anna/Desktop/list.csv at C:\\Users\\Anna\\AppData\\a.js:1:2';
    expect(withoutPersonal(line, [])).not.toMatch(/anna/i);
  });
});

it('where in our own code something failed stays readable', () => {
  const line = 'Unexpected: TypeError: x is undefined at show (/opt/app/out/main/popover.js:12:34)';
  expect(withoutPersonal(line, [])).toContain('popover.js:12:34');
});
