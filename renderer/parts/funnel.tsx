import type { LaterWords } from '../../main/domain/words/words.js';
import type { Detail, Details } from '../program-details.js';
import { Ask, type Beside } from './ask.js';
import { Delta } from './delta.js';
import { Fill } from './fill.js';
import { Values } from './values.js';

interface StepProps {
  readonly step: Detail;
  readonly share: Detail | undefined;
  /** Of the first step, in percent; null where it cannot be told. */
  readonly part: number | null;
  readonly beside: Beside;
  readonly words: LaterWords;
}

function Share({ share, beside, words }: Omit<StepProps, 'step' | 'part'> & { readonly share: Detail }) {
  const { ofClicks, ofSignups } = words.window.details;
  return (
    <Ask name={share.name} beside={beside} class="share">
      <Fill sentence={share.name === 'click-to-signup-conversion' ? ofClicks : ofSignups}>
        <Values {...share} class="inline" />
      </Fill>{' '}
      <Delta change={beside.changeOf(share.name)} />
    </Ask>
  );
}

function Step({ step, share, part, beside, words }: StepProps) {
  const text = (
    <>
      <span class="label">
        {words.figures.short[step.name]} {!step.again && <Delta change={beside.changeOf(step.name)} />}
      </span>
      {part === null ? <span /> : <span class="bar" style={{ '--part': part }} />}
      <Values {...step} />
    </>
  );
  return (
    <li>
      {step.again ? (
        <div class="step">{text}</div>
      ) : (
        <Ask name={step.name} beside={beside} class="step">
          {text}
        </Ask>
      )}
      {share !== undefined && <Share share={share} beside={beside} words={words} />}
    </li>
  );
}

interface Props {
  readonly details: Details;
  readonly beside: Beside;
  readonly words: LaterWords;
}

/** Clicks, sign-ups, paid accounts: each bar is its part of the first. */
export function Funnel({ details, beside, words }: Props) {
  const whole = details.funnel[0]?.count ?? 0;
  return (
    <ol class="funnel">
      {details.funnel.map((step) => (
        <Step
          key={step.name}
          step={step}
          share={details.shares.get(step.name)}
          part={whole === 0 || step.count === null ? null : Math.min(100, (100 * step.count) / whole)}
          beside={beside}
          words={words}
        />
      ))}
    </ol>
  );
}
