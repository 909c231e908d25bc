import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  /** An ordinary window is wider. */
  readonly ordinary: boolean;
  readonly header: ComponentChildren;
  /** The line of trouble; empty when all is well. */
  readonly trouble?: ComponentChildren;
  readonly foot?: ComponentChildren;
  readonly children: ComponentChildren;
  /** How high the page would like to be, in CSS pixels. */
  readonly onHeight: (heightPx: number) => void;
}

/** Header, trouble and foot stay, the middle scrolls. */
export function Frame({ ordinary, header, trouble, foot, children, onHeight }: Props) {
  const top = useRef<HTMLDivElement>(null);
  const middle = useRef<HTMLDivElement>(null);
  const bottom = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const parts = [top, middle, bottom].flatMap(({ current }) => (current === null ? [] : [current]));
    const measure = () => onHeight(Math.ceil(parts.reduce((sum, part) => sum + part.offsetHeight, 0)));
    const observer = new ResizeObserver(measure);
    for (const part of parts) observer.observe(part);
    return () => observer.disconnect();
  }, [onHeight]);
  return (
    <div class={ordinary ? 'popover ordinary' : 'popover'}>
      <div ref={top} class="frame-top">
        {header}
        <div role="status">{trouble}</div>
      </div>
      <main>
        <div ref={middle} class="content">
          {children}
        </div>
      </main>
      <div ref={bottom} class="frame-foot">
        {foot}
      </div>
    </div>
  );
}
