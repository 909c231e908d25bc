import { Component } from 'preact';
import type { ProgramId } from '../../main/domain/snapshot.js';
import type { PageWords } from '../../main/domain/words/words.js';
import { alike } from '../alike.js';
import type { Row } from '../program-row.js';
import { Sparkline } from './chart.js';
import { Icon } from './icon.js';
import { Initials } from './initials.js';
import { Name } from './name.js';
import { Values } from './values.js';

function Reason({ why: { asOfMs, icon, text, tone }, exact }: Pick<Row, 'why' | 'exact'>) {
  const iso = asOfMs === null ? null : new Date(asOfMs).toISOString();
  return (
    <span class={`why ${tone}`}>
      {icon !== null && (
        <>
          <Icon name={icon} small />{' '}
        </>
      )}
      {iso === null ? (
        <bdi>{text}</bdi>
      ) : (
        <time dateTime={iso} data-as-of={iso} title={exact ?? undefined}>
          {text}
        </time>
      )}
    </span>
  );
}

interface Props {
  readonly row: Row;
  readonly words: PageWords;
  readonly onPress: (program: ProgramId) => void;
}

/** Drawn again only when something in it changed: of two hundred, most stay. */
export class ProgramRow extends Component<Props> {
  override shouldComponentUpdate(next: Props) {
    return next.words !== this.props.words || !alike(next.row, this.props.row);
  }

  override render({ row, words, onPress }: Props) {
    const { program, isNew, moved, old, why, exact, figure } = row;
    const { home } = words.window;
    return (
      <button
        type="button"
        class={old ? 'prog old' : 'prog'}
        data-program={program.id}
        onClick={() => onPress(program.id)}
      >
        <Initials of={program} isNew={isNew} />
        <span class="who">
          <span class="line">
            <b>
              <Name name={program.name} words={words} />
              {isNew && <span class="sr"> {home.isNew}</span>}
              {program.demo && <small class="tag">{home.demo}</small>}
            </b>
            {figure !== null && <Values {...figure} again />}
          </span>
          <span class="line">
            <Reason why={why} exact={exact} />
            {program.trend !== null && <Sparkline trend={program.trend} width={56} moved={moved} />}
          </span>
        </span>
      </button>
    );
  }
}
