import { describe, expect, it } from 'vitest';
import { type Language, languageOf, localeFor } from '../../main/domain/language.js';
import { tongueFor } from '../../main/domain/words/tongue.js';

describe('the language', () => {
  it.each<[Language | 'system', string[], Language]>([
    ['de', ['en-GB'], 'de'],
    ['en', ['de-DE'], 'en'],
    ['system', ['de-AT', 'en-GB'], 'de'],
    ['system', ['en-US', 'de-DE'], 'en'],
    ['system', ['fr-FR', 'de-CH', 'en-GB'], 'de'],
    ['system', ['pl', 'DE'], 'de'],
    ['system', ['fr-FR', 'it-IT'], 'en'],
    ['system', ['C', '', 'den', 'english'], 'en'],
    ['system', [], 'en'],
  ])('chosen as %s on a system that prefers %j is %s', (choice, tags, language) => {
    expect(languageOf(choice, tags)).toBe(language);
  });

  it.each<[Language, string, string]>([
    ['en', 'en-US', 'en-US'],
    ['en', 'de-DE', 'en-GB'],
    ['en', '', 'en-GB'],
    ['de', 'de-CH', 'de-CH'],
    ['de', 'de', 'de'],
    ['de', 'en-GB', 'de-DE'],
    ['de', 'no such locale', 'de-DE'],
  ])('%s on a system that writes numbers as %s writes them as %s', (language, system, locale) => {
    expect(localeFor(language, system)).toBe(locale);
  });

  it('brings its own words, and numbers as its readers write them', () => {
    const system = { tags: ['de-AT'], locale: 'en-US' };
    const own = tongueFor('system', system);
    expect([own.language, own.locale, own.words.tray.nobody]).toEqual(['de', 'de-DE', 'Niemand wartet']);
    const chosen = tongueFor('en', system);
    expect([chosen.language, chosen.locale, chosen.words.tray.nobody]).toEqual([
      'en',
      'en-US',
      'Nobody is waiting',
    ]);
  });
});
