import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PageWords } from '../../main/domain/words/words.js';
import type { Detail, Details } from '../program-details.js';
import type { SettingInWords } from '../settings-in-words.js';
import { Funnel } from './funnel.js';
import { Icon } from './icon.js';
import { Pairs, Payouts, Settings } from './tables.js';

interface Props {
  readonly details: Details;
  readonly settings: readonly SettingInWords[];
  readonly words: PageWords;
  /** Resolves to false when the address may not be opened. */
  readonly onPortal: () => Promise<boolean>;
}

const Section = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <section class="part">
    <h3>{title}</h3>
    {children}
  </section>
);

function Sections({ details, settings, words, onPortal }: Props) {
  const { places } = words.figures;
  const { funnel, aside, activity, payouts, rewards } = details;
  const hasNews = (rows: readonly Detail[]) => rows.some(({ again }) => !again);
  return (
    <>
      {hasNews([...funnel, ...aside]) && (
        <Section title={places.funnel}>
          <Funnel details={details} words={words} />
          <Pairs rows={aside} words={words} />
        </Section>
      )}
      {hasNews(activity) && (
        <Section title={places.activity}>
          <Pairs rows={activity} words={words} />
        </Section>
      )}
      {hasNews(payouts) && (
        <Section title={places.payouts}>
          <Payouts rows={payouts} words={words} />
        </Section>
      )}
      {hasNews(rewards) && (
        <Section title={places.rewards}>
          <Pairs rows={rewards} words={words} />
        </Section>
      )}
      {settings.length > 0 && (
        <Section title={words.window.details.settings}>
          <Settings rows={settings} words={words} onPortal={onPortal} />
        </Section>
      )}
    </>
  );
}

/** One step away. What is in it stays in the page, so that its figures can be read without opening it. */
export function DetailsPart(props: Props) {
  const { details, settings, words } = props;
  const [open, setOpen] = useState(false);
  const { funnel, aside, activity, payouts, rewards } = details;
  const hasFigures = [funnel, aside, activity, payouts, rewards].flat().some(({ again }) => !again);
  if (!hasFigures && settings.length === 0) return null;
  const { hintAll, hintSettings } = words.window.details;
  return (
    <section class="card details">
      <h2>
        <button type="button" aria-expanded={open} aria-controls="details" onClick={() => setOpen(!open)}>
          {words.window.program.details}{' '}
          <small aria-hidden="true">{open ? '' : payouts.length > 0 ? hintAll : hintSettings}</small>
          <Icon name="chevron" />
        </button>
      </h2>
      <div id="details" hidden={!open}>
        <Sections {...props} />
      </div>
    </section>
  );
}
