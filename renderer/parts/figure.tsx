import type { ProgramState } from '../../main/domain/app-state.js';
import { formatAge } from '../../main/domain/format.js';
import type { Now } from '../now.js';
import { isKnown, longest, type ShownFigure } from '../shown-figure.js';
import { Ask, type Beside } from './ask.js';
import { Chart, Sparkline } from './chart.js';
import { Delta } from './delta.js';
import { Fill } from './fill.js';
import { Growth } from './growth.js';
import { Values } from './values.js';

interface FigureProps {
  readonly figure: ShownFigure;
  readonly beside: Beside;
  readonly old: boolean;
  readonly now: Now;
}

/** The first figure, large. `--chars` keeps a long value on its line. */
function Lead({ figure, beside, old, now }: FigureProps) {
  const { name, growth } = figure;
  const change = beside.changeOf(name);
  return (
    <Ask name={name} beside={beside} class="hero" chars={longest([figure])}>
      <span class="top">
        <span>{now.words.figures.short[name]}</span>
        <Growth growth={growth} words={now.words} />
      </span>
      <span class="mid">
        <Values {...figure} />
        <Delta change={change} />
      </span>
      {isKnown(figure) && <Chart trend={beside.trendOf(name)} moved={change !== null} old={old} now={now} />}
    </Ask>
  );
}

function Row({ figure, beside, now }: FigureProps) {
  const { name, growth } = figure;
  const change = beside.changeOf(name);
  return (
    <li>
      <Ask name={name} beside={beside} class="fig">
        <span class="label">
          <span>{now.words.figures.short[name]}</span>
          <Delta change={change} />
        </span>
        <span class="end">
          {isKnown(figure) && <Sparkline trend={beside.trendOf(name)} width={44} moved={change !== null} />}
          <Values {...figure} />
          <Growth growth={growth} words={now.words} />
        </span>
      </Ask>
    </li>
  );
}

interface LegendProps {
  /** Null before the first look. */
  readonly looked: ProgramState['looked'];
  /** All is told, and none of it is old: only then can nothing be said to have moved. */
  readonly certain: boolean;
  readonly now: Now;
}

/** What chips compare with. */
function Legend({ looked, certain, now }: LegendProps) {
  if (looked === null) return null;
  const { changedSince, anyChange, nothingMoved } = now.words.window.program;
  if (Object.keys(looked.was).length === 0) return certain ? <span>{nothingMoved}</span> : null;
  return (
    <span>
      <Fill sentence={changedSince(formatAge(looked.atMs, now.nowMs, now))}>
        <bdi class="delta">{anyChange}</bdi>
      </Fill>
    </span>
  );
}

interface FiguresProps extends Omit<LegendProps, 'certain'> {
  readonly old: boolean;
  readonly figures: readonly ShownFigure[];
  readonly beside: Beside;
}

/** Headline figures of a program: the first one leads. */
export function Figures({ figures, beside, looked, old, now }: FiguresProps) {
  const [first, ...others] = figures;
  if (first === undefined) return null;
  return (
    <section class={old ? 'old' : ''} aria-labelledby="figures">
      <div class="legend">
        <h2 id="figures">{now.words.figures.places.headline}</h2>
        <Legend looked={looked} certain={!old && figures.every(isKnown)} now={now} />
      </div>
      <div class="card">
        <Lead figure={first} beside={beside} old={old} now={now} />
        {others.length > 0 && (
          <ul class="figs" style={{ '--chars': longest(others) }}>
            {others.map((figure) => (
              <Row figure={figure} beside={beside} old={old} now={now} key={figure.name} />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
