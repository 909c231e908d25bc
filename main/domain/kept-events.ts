import type { FigureName } from './figures.js';
import { isSameValue, type TimelineEvent, type TimelineKind } from './history.js';
import { hourMs } from './pace.js';

type Kind = Exclude<TimelineKind, 'all'>;

const approvals: readonly FigureName[] = ['waiting-for-approval', 'approved', 'rejected'];

export function kindOf(figure: FigureName): Kind {
  if (approvals.includes(figure)) return 'approvals';
  return figure.startsWith('payouts-') ? 'payouts' : 'figures';
}

/** Each kind has a bound of its own: revenue that moves every few minutes must not push out who asked and was answered. */
const most: Readonly<Record<Kind, number>> = { approvals: 400, payouts: 400, figures: 500 };

/** The last ones of each kind, in their order. */
export function boundedEvents(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const left = { ...most };
  const kept = [...events].reverse().filter(({ figure }) => left[kindOf(figure)]-- > 0);
  return kept.reverse();
}

const hourOf = ({ atMs }: TimelineEvent): number => Math.floor(atMs / hourMs);

/** With one that happened next. What a figure did within an hour is one move, and none where it came back. */
export function withNext(events: readonly TimelineEvent[], next: TimelineEvent): readonly TimelineEvent[] {
  const last = [...events].reverse().find(({ figure }) => figure === next.figure);
  const isOneMove =
    last?.kind === 'moved' &&
    next.kind === 'moved' &&
    kindOf(next.figure) === 'figures' &&
    hourOf(last) === hourOf(next);
  if (!isOneMove) return [...events, next];
  const others = events.filter((event) => event !== last);
  return isSameValue(last.was, next.is) ? others : [...others, { ...next, was: last.was }];
}
