import type { ProgramState, Waiting } from '../../main/domain/app-state.js';
import { formatClock, formatMoment, formatWait } from '../../main/domain/format.js';
import { assertNever } from '../../main/domain/result.js';
import type { Now } from '../now.js';
import { hasAmounts, type Manner, showCount, showMoney } from '../shown-figure.js';
import { type WaitingAge, type WaitingBlock, type WaitingLimits, waitingAge } from '../shown-waiting.js';
import { whichDay } from '../which-day.js';
import { Ask, type Beside } from './ask.js';
import { Delta } from './delta.js';
import { Icon, type IconName } from './icon.js';
import { Values } from './values.js';
import { Veil } from './veil.js';

export const ageIcons: Readonly<Record<WaitingAge, IconName>> = {
  short: 'clock',
  long: 'clock-long',
  over: 'clock-over',
};

interface SinceProps {
  readonly of: Waiting;
  readonly limits: WaitingLimits;
  readonly now: Now;
}

/** Counted from when this app first saw the oldest of them, and it says so. */
function Since({ of: { count, sinceMs }, limits, now }: SinceProps) {
  const wait = sinceMs === null ? null : formatWait(sinceMs, now.nowMs, now.words);
  if (sinceMs === null || wait === null) return null;
  const age = waitingAge(sinceMs, now.nowMs, limits);
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
  if (kind === 'waiting-for-approval' || (count === null && !hasAmounts(amounts))) return null;
  const { texts, faint, veiled } = showMoney(amounts, manner);
  return (
    <>
      {texts.map((text) => (
        <b key={text} class={faint ? 'unknown' : ''} data-amount>
          <bdi>{veiled ? <Veil text={text} /> : text}</bdi>
        </b>
      ))}
    </>
  );
}

interface Props {
  readonly block: WaitingBlock;
  readonly program: ProgramState;
  readonly old: boolean;
  readonly limits: WaitingLimits;
  readonly beside: Beside;
  readonly manner: Manner;
  readonly now: Now;
}

const Row = ({ row, limits, beside, manner, now }: Props & { readonly row: Waiting }) => (
  <li>
    <Ask name={row.kind} beside={beside} class="ask">
      <Values {...showCount(row.count, manner)} class="n" />
      <span class="what">
        {now.words.figures.waiting[row.kind](row.count)}
        <Since of={row} limits={limits} now={now} />
      </span>
      <span class="more">
        <Amounts of={row} manner={manner} />
        <Delta change={beside.changeOf(row.kind)} />
      </span>
    </Ask>
  </li>
);

function Rows(props: Props & { readonly rows: readonly Waiting[] }) {
  const { rows, old, program, now } = props;
  const { waiting, waitedAt } = now.words.window.program;
  const moment = program.last && formatMoment(program.last.takenAtMs, now.nowMs, now);
  return (
    <section class={old ? 'waiting old' : 'waiting'} aria-labelledby="waiting">
      <h2 id="waiting">{old && moment !== null ? waitedAt(moment) : waiting}</h2>
      <ul>
        {rows.map((row) => (
          <Row {...props} row={row} key={row.kind} />
        ))}
      </ul>
    </section>
  );
}

function answered(atMs: number, now: Now): string {
  const { answeredToday, answeredYesterday, answeredEarlier } = now.words.window.program;
  const day = whichDay(atMs, now.nowMs, now);
  if (day === 'earlier') return answeredEarlier(formatMoment(atMs, now.nowMs, now));
  return (day === 'today' ? answeredToday : answeredYesterday)(formatClock(atMs, now));
}

/** What stands where the user looks first: who waits, or that nobody does. */
export function WaitingPart(props: Props) {
  const { block, program, now } = props;
  const { last, answeredAtMs } = program;
  const { nobody, nobodyWas, unconfirmed, at } = now.words.window.program;
  switch (block.kind) {
    case 'none':
      return null;
    case 'waiting':
      return <Rows {...props} rows={block.rows} />;
    case 'calm':
      return (
        <Calm
          icon="check-ring"
          title={nobody}
          hint={answeredAtMs === null ? '' : answered(answeredAtMs, now)}
        />
      );
    case 'unconfirmed':
      return <Calm icon="clock" title={nobody} hint={unconfirmed} old />;
    case 'was-calm': {
      const hint = last === null ? '' : at(formatMoment(last.takenAtMs, now.nowMs, now));
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
