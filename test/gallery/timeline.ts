import type { ProgramState } from '../../main/domain/app-state.js';
import type { FigureName, WaitingKind } from '../../main/domain/figures.js';
import type { PointValue, Timeline, TimelineEvent, TimelineKind } from '../../main/domain/history.js';
import type { Money, ProgramId } from '../../main/domain/snapshot.js';
import { toldBy } from './series.js';

type Times<Event> = Event extends unknown ? Omit<Event, 'atMs'> : never;
type What = Times<TimelineEvent>;
/** Minutes before now, or a day before today and its clock: `1 16:20` is yesterday. */
type When = number | string;

const waits =
  (kind: 'rose' | 'fell') =>
  (figure: WaitingKind, was: number, is: number, amounts: Money | null = null): What => ({
    kind,
    figure,
    was,
    is,
    amounts,
  });
const rose = waits('rose');
const fell = waits('fell');
const moved = (figure: FigureName, was: PointValue, is: PointValue): What => ({
  kind: 'moved',
  figure,
  was,
  is,
});

/** Two weeks of these programs. */
const known: Readonly<Record<ProgramId, readonly (readonly [When, What])[]>> = {
  northwind: [
    [11, rose('payouts-requested', 0, 1, { usd: '$240.00' })],
    [44, rose('waiting-for-approval', 1, 2)],
    [90, moved('total-signups', 28, 30)],
    [90, moved('total-revenue', { usd: '$1,040.90' }, { usd: '$1,124.90' })],
    [90, moved('net-profit', '$728.63', '$787.43')],
    ['1 12:15', moved('total-purchases', 43, 44)],
    ['3 09:30', rose('waiting-for-approval', 0, 1)],
    ['4 17:02', fell('waiting-for-approval', 2, 0)],
    ['4 17:02', moved('approved', 8, 10)],
    ['6 08:55', moved('total-partners', 11, 12)],
    ['8 14:21', fell('payouts-resubmitted', 1, 0)],
    ['8 14:21', moved('payouts-paid', 13, 14)],
    ['9 10:05', rose('payouts-resubmitted', 0, 1, { usd: '$96.20' })],
    ['9 10:04', moved('payouts-rejected', 0, 1)],
    ['12 18:40', moved('affiliate-referred-visitors-clicks', 131, 150)],
    ['13 11:11', moved('click-to-signup-conversion', 18, 20)],
  ],
  kettle: [
    [120, rose('payouts-requested', 0, 1, { eur: '€1,310.00' })],
    [142, moved('payouts-paid', 13, 14)],
    ['1 16:20', fell('waiting-for-approval', 4, 1)],
    ['1 16:20', moved('approved', 8, 10)],
    ['1 16:18', moved('rejected', 0, 1)],
    ['1 11:04', rose('waiting-for-approval', 1, 4)],
    ['5 13:37', moved('total-revenue', { eur: '€9,655.15' }, { eur: '€9,871.35' })],
    ['6 10:12', rose('waiting-for-approval', 0, 1)],
    ['10 07:58', moved('active-partners', 4, 5)],
  ],
  'weekly-press': [
    [65, moved('total-subscribers', 8375, 8412)],
    [65, moved('total-referred', 1037, 1046)],
    ['2 09:01', moved('total-subscribers', 8301, 8375)],
    ['7 09:01', moved('total-referring', 309, 312)],
  ],
  harbor: [['2 15:46', moved('total-purchases', 509, 511)]],
  lumen: [
    [70, moved('total-customers', 1198, 1204)],
    [70, moved('total-referred-customers', 416, 418)],
    ['2 20:15', moved('total-revenue-from-sales', { eur: '€24,180.50' }, { eur: '€24,310.50' })],
  ],
};

function timeOf(when: When, nowMs: number): number {
  if (typeof when === 'number') return nowMs - when * 60_000;
  const [days = 0, hour, minute] = when.split(/[ :]/).map(Number);
  const now = new Date(nowMs);
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - days, hour, minute).getTime();
}

/** Of a program without a past of its own: what moved since the user looked. */
const sinceLooked = ({ looked, last }: ProgramState): readonly (readonly [When, What])[] =>
  Object.entries(looked?.was ?? {}).flatMap(([name, was], at) => {
    const figure = name as FigureName;
    const is = toldBy(last?.snapshot.figures[figure]);
    return was === null || is === null ? [] : [[10 + at, moved(figure, was, is)]];
  });

const waitsFor = (figure: FigureName): TimelineKind =>
  figure.startsWith('payouts-') ? 'payouts' : 'approvals';
const approvals: readonly FigureName[] = ['waiting-for-approval', 'approved', 'rejected'];
const kindOf = ({ figure }: What): TimelineKind =>
  figure.startsWith('payouts-') || approvals.includes(figure) ? waitsFor(figure) : 'figures';

const shownAtOnce = 25;

/** As main answers: newest first. */
export function timelineOf(programs: readonly ProgramState[], kind: TimelineKind, nowMs: number): Timeline {
  const entries = programs.flatMap((program) =>
    (known[program.id] ?? sinceLooked(program))
      .filter(([, what]) => kind === 'all' || kindOf(what) === kind)
      .map(([when, what]) => ({
        program: program.id,
        name: program.name,
        event: { ...what, atMs: timeOf(when, nowMs) },
      })),
  );
  const newestFirst = entries.sort((one, other) => other.event.atMs - one.event.atMs);
  return { entries: newestFirst.slice(0, shownAtOnce), hasOlder: newestFirst.length > shownAtOnce };
}
