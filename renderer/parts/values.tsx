import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Written } from '../shown-figure.js';
import { Veil } from './veil.js';

interface Props extends Written {
  readonly class?: string;
  /** It stands on the page already: the stable name is given once. */
  readonly again?: boolean;
}

/** The shown value alone. It is tinted once when it changes while the page is open. */
export function Values({ texts, faint, veiled, class: extra = '', again = false }: Props) {
  const element = useRef<HTMLSpanElement>(null);
  const text = texts.join('\n');
  const before = useRef(text);
  const wasVeiled = useRef(veiled);
  useLayoutEffect(() => {
    if (before.current === text) return;
    before.current = text;
    const isOther = !veiled && !wasVeiled.current;
    wasVeiled.current = veiled;
    if (!isOther) return; // only its veil was put on or off
    const { classList } = element.current ?? {};
    classList?.remove('changed');
    // Read after the removal: the animation starts again only after a layout without it. Folded away there is none.
    if (element.current?.offsetWidth) classList?.add('changed');
  }, [text, veiled]);
  return (
    <span class={`value${faint ? ' unknown' : ''}${extra && ` ${extra}`}`} ref={element}>
      {texts.map((line) => (
        <bdi data-value={again ? undefined : ''} key={line}>
          {veiled ? <Veil text={line} /> : line}
        </bdi>
      ))}
    </span>
  );
}
