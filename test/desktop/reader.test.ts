import { describe, expect, it } from 'vitest';
import { readSystemLanguages } from '../../main/desktop/reader.js';
import { tongueFor } from '../../main/domain/words/tongue.js';

describe('what the system speaks', () => {
  it('is what is preferred there, in that order, and then the language of its numbers', () => {
    const { tags, locale } = readSystemLanguages({ getPreferredSystemLanguages: () => ['fr-FR', 'de-AT'] });
    expect(tags).toEqual(['fr-FR', 'de-AT', locale]);
    expect(tongueFor('system', { tags, locale }).language).toBe('de');
  });

  it('is the language of its numbers where nothing else is told', () => {
    const { tags, locale } = readSystemLanguages({});
    expect(tags).toEqual([locale]);
    expect(locale).toBe(Intl.DateTimeFormat().resolvedOptions().locale);
  });
});
