import type { PageWords } from '../../main/domain/words/words.js';
import type { Detail, Details } from '../program-details.js';
import { Fill } from './fill.js';
import { Values } from './values.js';

interface StepProps {
  readonly step: Detail;
  readonly share: Detail | undefined;
  /** Of the first step, in percent; null where it cannot be told. */
  readonly part: number | null;
  readonly words: PageWords;
}

function Share({ share, words }: { readonly share: Detail; readonly words: PageWords }) {
  const { ofClicks, ofSignups } = words.window.details;
  return (
    <small data-figure={share.name}>
      <Fill sentence={share.name === 'click-to-signup-conversion' ? ofClicks : ofSignups}>
        <Values {...share} class="inline" />
      </Fill>
    </small>
  );
}

const Step = ({ step, share, part, words }: StepProps) => (
  <li>
    <span>{words.figures.short[step.name]}</span>
    {part === null ? <span /> : <span class="bar" style={{ '--part': part }} />}
    <b data-figure={step.again ? undefined : step.name}>
      <Values {...step} />
    </b>
    {share !== undefined && <Share share={share} words={words} />}
  </li>
);

/** Clicks, sign-ups, paid accounts: each bar is its part of the first. */
export function Funnel({ details, words }: { readonly details: Details; readonly words: PageWords }) {
  const whole = details.funnel[0]?.count ?? 0;
  return (
    <ol class="funnel">
      {details.funnel.map((step) => (
        <Step
          key={step.name}
          step={step}
          share={details.shares.get(step.name)}
          part={whole === 0 || step.count === null ? null : Math.min(100, (100 * step.count) / whole)}
          words={words}
        />
      ))}
    </ol>
  );
}
