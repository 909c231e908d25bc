import type { Waiting } from '../../main/domain/app-state.js';
import { formatMoment, formatWait } from '../../main/domain/format.js';
import { assertNever } from '../../main/domain/result.js';
import type { Now } from '../now.js';
import { type Manner, showCount, showMoney } from '../shown-figure.js';
import { type WaitingAge, type WaitingBlock, waitingAge } from '../shown-waiting.js';
import { Icon, type IconName } from './icon.js';
import { Values } from './values.js';

export const ageIcons: Readonly<Record<WaitingAge, IconName>> = {
  short: 'clock',
  long: 'clock-long',
  over: 'clock-over',
};

/** Counted from when this app first saw the oldest of them, and it says so. */
function Since({ of: { count, sinceMs }, now }: { readonly of: Waiting; readonly now: Now }) {
  const wait = sinceMs === null ? null : formatWait(sinceMs, now.nowMs, now.words);
  if (sinceMs === null || wait === null) return null;
  const age = waitingAge(sinceMs, now.nowMs);
  const { firstSeen, oldestFirstSeen } = now.words.window.program;
  return (
    <span class={`since ${age}`}>
      <Icon name={ageIcons[age]} small /> {count === 1 ? firstSeen(wait.ago) : oldestFirstSeen(wait.ago)}
    </span>
  );
}

function Amounts({
  of: { kind, count, amounts },
  manner,
}: {
  readonly of: Waiting;
  readonly manner: Manner;
}) {
  if (kind === 'waiting-for-approval' || count === null) return null;
  const { texts, faint } = showMoney(amounts, manner);
  return (
    <span class="more">
      {texts.map((text) => (
        <b key={text} class={faint ? 'unknown' : ''} data-amount>
          <bdi>{text}</bdi>
        </b>
      ))}
    </span>
  );
}

interface Props {
  readonly block: WaitingBlock;
  /** Null before the first good answer; then there is no block. */
  readonly takenAtMs: number | null;
  readonly old: boolean;
  readonly manner: Manner;
  readonly now: Now;
}

function Rows({ rows, old, takenAtMs, manner, now }: Props & { rows: readonly Waiting[] }) {
  const { waiting, waitedAt } = now.words.window.program;
  const moment = takenAtMs === null ? null : formatMoment(takenAtMs, now.nowMs, now);
  return (
    <section class={old ? 'waiting old' : 'waiting'} aria-labelledby="waiting">
      <h2 id="waiting">{old && moment !== null ? waitedAt(moment) : waiting}</h2>
      <ul>
        {rows.map((row) => (
          <li key={row.kind}>
            <div class="ask" data-figure={row.kind}>
              <Values {...showCount(row.count, manner)} class="n" />
              <span class="what">
                {now.words.figures.waiting[row.kind](row.count)}
                <Since of={row} now={now} />
              </span>
              <Amounts of={row} manner={manner} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What stands where the user looks first: who waits, or that nobody does. */
export function WaitingPart(props: Props) {
  const { block, takenAtMs, now } = props;
  const { nobody, nobodyWas, unconfirmed, at } = now.words.window.program;
  switch (block.kind) {
    case 'none':
      return null;
    case 'waiting':
      return <Rows {...props} rows={block.rows} />;
    case 'calm':
      return <Calm icon="check-ring" title={nobody} />;
    case 'unconfirmed':
      return <Calm icon="clock" title={nobody} hint={unconfirmed} old />;
    case 'was-calm': {
      const hint = takenAtMs === null ? '' : at(formatMoment(takenAtMs, now.nowMs, now));
      return <Calm icon="clock" title={nobodyWas} hint={hint} old />;
    }
    default:
      return assertNever(block);
  }
}

interface CalmProps {
  readonly icon: IconName;
  readonly title: string;
  readonly hint?: string;
  /** Grey, where green would say too much. */
  readonly old?: boolean;
}

const Calm = ({ icon, title, hint = '', old = false }: CalmProps) => (
  <div class={old ? 'calm old' : 'calm'}>
    <Icon name={icon} />
    <div>
      <b>{title}</b>
      {hint !== '' && <small>{hint}</small>}
    </div>
  </div>
);
