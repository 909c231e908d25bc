import type { ProgramState } from '../../main/domain/app-state.js';
import { formatExact } from '../../main/domain/format.js';
import type { Now } from '../now.js';
import type { Why } from '../program-row.js';
import type { ShownFigure } from '../shown-figure.js';
import { Icon } from './icon.js';
import { Initials } from './initials.js';

function Reason({ why, now }: { readonly why: Why; readonly now: Now }) {
  const { asOfMs, icon, text, tone } = why;
  const iso = asOfMs === null ? null : new Date(asOfMs).toISOString();
  return (
    <span class={`why ${tone}`}>
      {icon !== null && (
        <>
          <Icon name={icon} small />{' '}
        </>
      )}
      {iso === null || asOfMs === null ? (
        <bdi>{text}</bdi>
      ) : (
        <time dateTime={iso} data-as-of={iso} title={formatExact(asOfMs, now)}>
          {text}
        </time>
      )}
    </span>
  );
}

interface Props {
  readonly program: ProgramState;
  readonly why: Why;
  readonly figure: ShownFigure | null;
  readonly old: boolean;
  readonly now: Now;
  readonly onPress: () => void;
}

export const ProgramRow = ({ program, why, figure, old, now, onPress }: Props) => (
  <button type="button" class={old ? 'prog old' : 'prog'} data-program={program.id} onClick={onPress}>
    <Initials of={program} />
    <span class="who">
      <span class="line">
        <b>
          <bdi>{program.name}</bdi>
          {program.demo && <small class="tag">{now.words.window.home.demo}</small>}
        </b>
        {figure !== null && (
          <span class={figure.faint ? 'value unknown' : 'value'}>
            {figure.texts.map((text) => (
              <bdi key={text}>{text}</bdi>
            ))}
          </span>
        )}
      </span>
      <span class="line">
        <Reason why={why} now={now} />
      </span>
    </span>
  </button>
);
