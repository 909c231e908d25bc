import type { TimelineEntry } from '../../main/domain/history.js';
import type { PageWords } from '../../main/domain/words/words.js';
import type { ShownEvent } from '../shown-event.js';
import { Fill } from './fill.js';
import { Icon } from './icon.js';
import { Name } from './name.js';

function Steps({ event: { text, steps, told } }: { readonly event: ShownEvent }) {
  return (
    <>
      <span aria-hidden="true">
        {text}
        {steps.map(({ was, is }) => [
          ' ',
          <span class="from-to" key={was + is}>
            <bdi>{was}</bdi> <span class="to flip">→</span> <bdi>{is}</bdi>
          </span>,
        ])}
      </span>
      <span class="sr">{told}</span>
    </>
  );
}

interface Props {
  readonly entry: TimelineEntry;
  readonly event: ShownEvent;
  readonly clock: string;
  readonly exact: string;
  /** Where all of them are of one program it is not named. */
  readonly isNamed: boolean;
  readonly words: PageWords;
}

/** One line of the timeline: what, where and when. */
export const Event = ({ entry, event, clock, exact, isNamed, words }: Props) => (
  <li class="event">
    <Icon name={event.icon} />
    <div>
      <b>
        {event.told === null ? (
          <Fill sentence={event.text}>
            {event.amounts.map((amount, at) => (
              <>
                {at > 0 && ', '}
                <bdi key={amount}>{amount}</bdi>
              </>
            ))}
          </Fill>
        ) : (
          <Steps event={event} />
        )}
      </b>
      {isNamed && (
        <small>
          <Name name={entry.name} words={words} />
        </small>
      )}
    </div>
    <time dateTime={new Date(entry.event.atMs).toISOString()} title={exact}>
      {clock}
    </time>
  </li>
);
