/** What the app speaks. Each has a catalogue in `words`. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/** How each is written where the system's own locale is of another language. */
const locales: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' };

/** `de` of `de-AT`, of `DE` and of `de_DE.UTF-8`. */
const languageIn = (tag: string): Language | undefined => {
  const spoken = tag.split(/[-_.@]/, 1)[0]?.toLowerCase();
  return languages.find((language) => language === spoken);
};

/** The language that was chosen, or else the first of the system's that the app speaks, or else English. */
export function languageOf(choice: Language | 'system', systemTags: readonly string[]): Language {
  if (choice !== 'system') return choice;
  for (const tag of systemTags) {
    const language = languageIn(tag);
    if (language !== undefined) return language;
  }
  return 'en';
}

/** Numbers and dates are written in the language of the sentences: as the system writes it, where that is its own. */
export const localeFor = (language: Language, systemLocale: string): string =>
  languageIn(systemLocale) === language ? systemLocale : locales[language];
