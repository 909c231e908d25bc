import type { form } from './en/form.js';
import type { later } from './en/later.js';
import type { page } from './en/page.js';
import type { en } from './en.js';

/** The shape of a catalogue without the very texts of the first one. */
type Catalogue<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Part in keyof T]: Catalogue<T[Part]> };

/** Every sentence for people. Another language is another object of this type. */
export type Words = Catalogue<typeof en>;

/** What a window speaks from at once. */
export type PageWords = Catalogue<typeof page>;
/** The same where a key is asked for. */
export type FormWords = PageWords & { readonly window: Catalogue<typeof form> };
/** What it speaks from a moment later, when the first frame is drawn. The rest never reaches it, which keeps it small. */
export type LaterWords = Catalogue<typeof later>;

/** One line for each kind of a union; a kind that was forgotten does not compile. */
export type Lines<Union extends { readonly kind: string }, Given extends unknown[] = []> = {
  readonly [Kind in Union['kind']]: (
    trouble: Extract<Union, { readonly kind: Kind }>,
    ...given: Given
  ) => string;
};

/** A number and how the reader's locale writes it: the number chooses the plural, the text is what is shown. */
export interface Counted {
  readonly n: number;
  readonly text: string;
}
