import { formatAge, formatExact } from '../../main/domain/format.js';
import type { Now } from '../now.js';
import { Icon } from './icon.js';

interface Props {
  readonly takenAtMs: number;
  readonly old: boolean;
  readonly now: Now;
}

/** When the figures beside it were read. */
export function Age({ takenAtMs, old, now }: Props) {
  const iso = new Date(takenAtMs).toISOString();
  return (
    <span class={old ? 'age old' : 'age'}>
      {old && (
        <>
          <Icon name="clock-long" small />{' '}
        </>
      )}
      <time dateTime={iso} data-as-of={iso} title={formatExact(takenAtMs, now)}>
        {now.words.window.home.asOf(formatAge(takenAtMs, now.nowMs, now))}
      </time>
    </span>
  );
}
