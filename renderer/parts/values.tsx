import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  /** One per currency. */
  readonly texts: readonly string[];
  /** No number: a dash, or the word for told and empty. */
  readonly faint: boolean;
  readonly class?: string;
  /** It stands on the page already: the stable name is given once. */
  readonly again?: boolean;
}

/** The shown value alone. It is tinted once when it changes while the page is open. */
export function Values({ texts, faint, class: extra = '', again = false }: Props) {
  const element = useRef<HTMLSpanElement>(null);
  const text = texts.join('\n');
  const before = useRef(text);
  useLayoutEffect(() => {
    if (before.current === text) return;
    before.current = text;
    const { classList } = element.current ?? {};
    classList?.remove('changed');
    void element.current?.offsetWidth; // the animation starts again only after a layout without it
    classList?.add('changed');
  }, [text]);
  return (
    <span class={`value${faint ? ' unknown' : ''}${extra && ` ${extra}`}`} ref={element}>
      {texts.map((line) => (
        <bdi data-value={again ? undefined : ''} key={line}>
          {line}
        </bdi>
      ))}
    </span>
  );
}
