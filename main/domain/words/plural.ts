/** A language's own forms; the plain one is `other`. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** They take hundreds of times as long to make as to use. */
const rules = new Map<string, Intl.PluralRules>();

function rulesOf(locale: string): Intl.PluralRules {
  const made = rules.get(locale) ?? new Intl.PluralRules(locale);
  rules.set(locale, made);
  return made;
}

/** The form for so many, by the rules of the language the sentence is written in, not of the one numbers are written in. */
export const plural = (locale: string, n: number, forms: PluralForms): string =>
  forms[rulesOf(locale).select(n)] ?? forms.other;
