import { describe, expect, it } from 'vitest';
import type { Now } from '../../main/domain/trouble-line.js';
import { de } from '../../main/domain/words/de.js';
import { en } from '../../main/domain/words/en.js';
import {
  intervalChoices,
  languageChoices,
  quietChoices,
  textSizeChoices,
  waitingChoices,
} from '../../renderer/setting-choices.js';

const now: Now = { words: en, locale: 'en-GB', nowMs: 0 };
const inGerman: Now = { words: de, locale: 'de-DE', nowMs: 0 };
const valuesOf = (options: readonly (readonly [unknown, string])[]) => options.map(([value]) => value);

describe('What can be chosen', () => {
  it('has what is set among it, in its place, however it came to be set', () => {
    expect(valuesOf(intervalChoices(7, now))).toEqual([1, 2, 5, 7, 10, 15, 30, 60]);
    expect(valuesOf(textSizeChoices(95, now))).toEqual([80, 90, 95, 100, 110, 125, 150]);
  });

  it('is red after amber only', () => {
    const { long, over } = waitingChoices({ waitingLongDays: 2, waitingOverDays: 5 }, now);
    expect(long.map(([, text]) => text)).toEqual(['1 day', '2 days', '3 days', '4 days']);
    expect([over[0]?.[0], over.at(-1)?.[0], over.length]).toEqual([3, 30, 28]);
  });

  it.each([
    [{ waitingLongDays: 5, waitingOverDays: 5 }],
    [{ waitingLongDays: 9, waitingOverDays: 1 }],
    [{ waitingLongDays: 40, waitingOverDays: 90 }],
  ])('has limits that a file brought along, even odd ones: %o', (limits) => {
    const { long, over } = waitingChoices(limits, now);
    expect(valuesOf(long)).toContain(limits.waitingLongDays);
    expect(valuesOf(over)).toContain(limits.waitingOverDays);
  });

  it('is a language by the name that it calls itself', () => {
    expect(languageChoices(inGerman).slice(1)).toEqual([
      ['en', 'English'],
      ['de', 'Deutsch'],
    ]);
  });
});

describe('Quiet hours', () => {
  it('say what will happen, by the clock of the reader', () => {
    const night = { fromHour: 22, untilHour: 8 };
    expect(quietChoices(night, inGerman).hint).toMatch(/^Ab 22:00 wird nichts gemeldet; um 0?8:00 kommt/);
    expect(quietChoices(night, { ...now, locale: 'en-US' }).hint).toMatch(/^From 10:00\sPM nothing/);
  });

  it('come back from an option as they were', () => {
    const { options, hoursOf } = quietChoices(null, now);
    const hours = valuesOf(options).map((value) => hoursOf(String(value)));
    expect(hours[0]).toBeNull();
    expect(hours).toContainEqual({ fromHour: 22, untilHour: 8 });
  });

  it('that nobody offered are offered while they are set', () => {
    const odd = { fromHour: 13, untilHour: 15 };
    const { chosen, options, hoursOf } = quietChoices(odd, now);
    expect(valuesOf(options)).toContain(chosen);
    expect(hoursOf(chosen)).toEqual(odd);
    expect(valuesOf(quietChoices(null, now).options)).not.toContain(chosen);
  });
});
