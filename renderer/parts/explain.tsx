import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Trend } from '../../main/domain/history.js';
import type { Explanation, Fact } from '../explained.js';
import type { LaterNow } from '../now.js';
import { Chart } from './chart.js';
import { Copy } from './copy.js';
import { Fill } from './fill.js';

const Facts = ({ facts, field, label }: { facts: readonly Fact[]; field: string; label: string }) => (
  <dl class="pairs plain">
    {facts.map(({ label, text, values = [] }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>
          <Fill sentence={text}>
            {values.map((value, at) => [at > 0 && ', ', <bdi key={value}>{value}</bdi>])}
          </Fill>
        </dd>
      </div>
    ))}
    <div>
      <dt>{label}</dt>
      <dd>
        <code dir="ltr">{field.split(/(?<=[._])/u).map((part) => [part, <wbr key={part} />])}</code>
      </dd>
    </div>
  </dl>
);

interface Props extends Pick<Explanation, 'title' | 'what' | 'facts' | 'field'> {
  readonly trend: Trend | null;
  readonly moved: boolean;
  readonly old: boolean;
  readonly now: LaterNow;
  /** Null where there is nothing to copy, or nothing that may be. */
  readonly onCopy: (() => Promise<boolean>) | null;
  readonly onClose: () => void;
}

export function Explain({ title, what, facts, field, trend, moved, old, now, onCopy, onClose }: Props) {
  const { words } = now;
  const region = useRef<HTMLElement>(null);
  useLayoutEffect(() => region.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <section class="explain" aria-label={title} ref={region}>
      <p>{what}</p>
      <Facts facts={facts} field={field} label={words.window.explain.field} />
      {trend !== null && <Chart trend={trend} moved={moved} old={old} now={now} />}
      <div class="actions">
        {onCopy !== null && <Copy words={words} onCopy={onCopy} />}
        <button type="button" class="button" onClick={onClose}>
          {words.window.explain.close}
        </button>
      </div>
    </section>
  );
}
