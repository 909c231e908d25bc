/** One takes as long to make as a thousand uses of it. */
let segmenter: Intl.Segmenter | null = null;

/** What a reader takes for one character each: a letter with its accents, an emoji with all that is joined to it. */
export function charactersIn(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter();
  return segmenter.segment(text);
}
