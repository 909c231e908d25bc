/** A language's own forms; the plain one is `other`. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** The form for so many, by the rules of the language the sentence is written in, not of the one numbers are written in. */
export const plural = (locale: string, n: number, forms: PluralForms): string =>
  forms[new Intl.PluralRules(locale).select(n)] ?? forms.other;
