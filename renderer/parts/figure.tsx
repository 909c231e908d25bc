import type { PageWords } from '../../main/domain/words/words.js';
import { longest, type ShownFigure } from '../shown-figure.js';
import { Growth } from './growth.js';
import { Values } from './values.js';

interface FigureProps {
  readonly figure: ShownFigure;
  readonly words: PageWords;
}

/** The first figure, large. `--chars` keeps a long value on its line. */
const Lead = ({ figure, words }: FigureProps) => (
  <div class="hero" data-figure={figure.name} style={{ '--chars': longest([figure]) }}>
    <span class="top">
      <span>{words.figures.short[figure.name]}</span>
      <Growth growth={figure.growth} words={words} />
    </span>
    <span class="mid">
      <Values texts={figure.texts} faint={figure.faint} />
    </span>
  </div>
);

const Row = ({ figure, words }: FigureProps) => (
  <li class="fig" data-figure={figure.name}>
    <span class="label">
      <span>{words.figures.short[figure.name]}</span>
    </span>
    <span class="end">
      <Values texts={figure.texts} faint={figure.faint} />
      <Growth growth={figure.growth} words={words} />
    </span>
  </li>
);

interface FiguresProps {
  readonly figures: readonly ShownFigure[];
  readonly old: boolean;
  readonly words: PageWords;
}

/** Headline figures of a program: the first one leads. */
export function Figures({ figures, old, words }: FiguresProps) {
  const [first, ...others] = figures;
  if (first === undefined) return null;
  return (
    <section class={old ? 'old' : ''} aria-labelledby="figures">
      <div class="legend">
        <h2 id="figures">{words.figures.places.headline}</h2>
      </div>
      <div class="card">
        <Lead figure={first} words={words} />
        {others.length > 0 && (
          <ul class="figs" style={{ '--chars': longest(others) }}>
            {others.map((figure) => (
              <Row figure={figure} words={words} key={figure.name} />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
