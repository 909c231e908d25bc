import type { ComponentChildren } from 'preact';

interface Props {
  /** A sentence of the catalogue with `{value}` in it. */
  readonly sentence: string;
  readonly children: ComponentChildren;
}

/** Puts a marked-up value where its language wants it. */
export function Fill({ sentence, children }: Props) {
  const [before = '', after = ''] = sentence.split('{value}');
  return (
    <>
      {before}
      {children}
      {after}
    </>
  );
}
