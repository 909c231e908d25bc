import { useLayoutEffect, useState } from 'preact/hooks';
import { formatAge, formatClock, formatExact } from '../../main/domain/format.js';
import {
  type Timeline as Answer,
  type TimelineEntry,
  type TimelineKind,
  timelineKinds,
} from '../../main/domain/history.js';
import { programOf } from '../foot-actions.js';
import { Chips } from '../parts/chips.js';
import { Event } from '../parts/event.js';
import { Head } from '../parts/head.js';
import { Name } from '../parts/name.js';
import type { LaterScene } from '../scene.js';
import { shownEvent } from '../shown-event.js';
import { mannerOf } from '../shown-figure.js';
import { type Day, timelineDays } from '../timeline-days.js';
import type { Shown } from '../view.js';
import { Stage } from './stage.js';

interface Props {
  readonly shown: Extract<Shown, { at: 'timeline' }>;
  readonly scene: LaterScene;
}

/** Asked again after each newer answer; what was there stays until the next is. Null before the first. */
function useTimeline({ shown, scene: { state, model } }: Props, kind: TimelineKind): Answer | null {
  const [known, setKnown] = useState<{ answer: Answer; hidden: boolean } | null>(null);
  const program = programOf(shown);
  const hidden = state.settings.figuresHidden;
  const inView = state.programs.filter(({ id }) => program === null || id === program);
  const takenAtMs = Math.max(...inView.map(({ last }) => last?.takenAtMs ?? 0));
  useLayoutEffect(() => {
    let wanted = true;
    void model.send({ type: 'timeline', program, kind }).then((result) => {
      if (wanted && result.ok) setKnown({ answer: result.value, hidden });
    });
    return () => {
      wanted = false;
    };
  }, [program, kind, hidden, inView.length, takenAtMs]);
  // What was told before names and money were hidden is not to be seen any more.
  return known === null || (hidden && !known.hidden) ? null : known.answer;
}

/** What is older was seen, whichever program it is in; null while none of them was ever looked at. */
function lookedAtMs({ shown, scene }: Props): number | null {
  const programs = shown.program === null ? scene.state.programs : [shown.program];
  const times = programs.flatMap(({ looked }) => (looked === null ? [] : [looked.atMs]));
  return times.length === 0 ? null : Math.min(...times);
}

function Entries({ entries, shown, scene }: Props & { readonly entries: readonly TimelineEntry[] }) {
  const { state, now } = scene;
  return (
    <ul class="card">
      {entries.map((entry) => {
        const { atMs, kind, figure } = entry.event;
        const program = state.programs.find(({ id }) => id === entry.program);
        const { currency } = mannerOf(program ?? { last: null }, now);
        return (
          <Event
            key={`${entry.program} ${atMs} ${kind} ${figure}`}
            entry={entry}
            event={shownEvent(entry, { ...now, currency })}
            clock={formatClock(atMs, now)}
            exact={formatExact(atMs, now)}
            isNamed={shown.program === null && state.programs.length > 1}
            words={now.words}
          />
        );
      })}
    </ul>
  );
}

/** The line between what is new since the user looked and what was there before. */
const Looked = ({ atMs, scene: { now } }: { readonly atMs: number; readonly scene: LaterScene }) => (
  <p class="looked">{now.words.window.timeline.looked(formatAge(atMs, now.nowMs, now))}</p>
);

interface DayProps extends Props {
  readonly day: Day;
  /** Where the line is drawn: above the first entry that is older; null where it is drawn on another day. */
  readonly line: { readonly atMs: number; readonly above: TimelineEntry } | null;
}

function DayPart({ day: { title, entries }, line, ...props }: DayProps) {
  const at = line === null ? -1 : entries.indexOf(line.above);
  return (
    <>
      {line !== null && at === 0 && <Looked atMs={line.atMs} scene={props.scene} />}
      <section class="day">
        <div class="legend">
          <h2>{title}</h2>
        </div>
        <Entries {...props} entries={at > 0 ? entries.slice(0, at) : entries} />
        {line !== null && at > 0 && (
          <>
            <Looked atMs={line.atMs} scene={props.scene} />
            <Entries {...props} entries={entries.slice(at)} />
          </>
        )}
      </section>
    </>
  );
}

function Days({ answer, kind, ...props }: Props & { readonly answer: Answer; readonly kind: TimelineKind }) {
  const { nothing, nothingOfKind, older } = props.scene.now.words.window.timeline;
  const { entries, hasOlder } = answer;
  const atMs = lookedAtMs(props);
  const above = entries.find(({ event }) => atMs !== null && event.atMs <= atMs);
  const line = atMs === null || above === undefined ? null : { atMs, above };
  return (
    <>
      {entries.length === 0 && <p class="card empty">{kind === 'all' ? nothing : nothingOfKind}</p>}
      {timelineDays(entries, props.scene.now).map((day) => (
        <DayPart {...props} key={day.title} day={day} line={line} />
      ))}
      {hasOlder && <p class="kept">{older}</p>}
    </>
  );
}

function Header({ shown, scene: { state, now, model } }: Props) {
  const { back, foot, timeline, hidden } = now.words.window;
  const program = programOf(shown);
  // To choose among names that are hidden would be to guess.
  const offered = state.settings.figuresHidden
    ? state.programs.filter(({ id }) => id === program)
    : state.programs;
  return (
    <Head
      title={foot.whatChanged}
      below={shown.program && <Name name={shown.program.name} words={now.words} />}
      back={{ name: back, onPress: model.back }}
    >
      {state.programs.length > 1 && offered.length > 0 && (
        <select
          aria-label={timeline.program}
          value={program ?? ''}
          onChange={({ currentTarget }) =>
            model.swap({ at: 'timeline', program: currentTarget.value || null })
          }
        >
          <option value="">{timeline.allPrograms}</option>
          {offered.map(({ id, name }) => (
            <option key={id} value={id}>
              {name ?? hidden.program}
            </option>
          ))}
        </select>
      )}
    </Head>
  );
}

/** What changed, newest first: who asked, what was done about it, and which figures moved. */
export function Timeline(props: Props) {
  const [kind, setKind] = useState<TimelineKind>('all');
  const { shown, scene } = props;
  const { kinds, kind: texts } = scene.now.words.window.timeline;
  const answer = useTimeline(props, kind);
  return (
    <Stage scene={scene} shown={shown} header={<Header {...props} />} narrowed={kind !== 'all'}>
      <Chips
        label={kinds}
        chosen={kind}
        choices={timelineKinds.map((one) => [one, texts[one]] as const)}
        onChoose={setKind}
      />
      {answer !== null && <Days {...props} answer={answer} kind={kind} />}
    </Stage>
  );
}
