import type { ComponentChildren } from 'preact';
import type { ProgramState, VisibleSnapshot } from '../../main/domain/app-state.js';
import type { FigureName } from '../../main/domain/figures.js';
import type { Beside } from '../parts/ask.js';
import { Funnel } from '../parts/funnel.js';
import { Rows, Settings } from '../parts/tables.js';
import { type Detail, programDetails } from '../program-details.js';
import type { LaterScene } from '../scene.js';
import { settingsInWords } from '../settings-in-words.js';
import { mannerOf } from '../shown-figure.js';

const Section = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <section class="part">
    <h3>{title}</h3>
    {children}
  </section>
);

interface Props {
  readonly program: ProgramState;
  readonly snapshot: VisibleSnapshot;
  /** Names that are on the page already. */
  readonly above: ReadonlySet<FigureName>;
  readonly beside: Beside;
  readonly scene: LaterScene;
}

export function Details({ program, snapshot, above, beside, scene: { now, model } }: Props) {
  const { words } = now;
  const { places } = words.figures;
  const details = programDetails({ snapshot, manner: mannerOf(program, now), above });
  const { funnel, aside, activity, payouts, rewards } = details;
  const settings = settingsInWords(snapshot, words, now.locale);
  const hasNews = (rows: readonly Detail[]) => rows.some(({ again }) => !again);
  const portal = async (type: 'open-portal' | 'copy-portal') =>
    (await model.send({ type, program: program.id })).ok;
  const tables = [
    [places.activity, activity],
    [places.payouts, payouts],
    [places.rewards, rewards],
  ] as const;
  return (
    <>
      {hasNews([...funnel, ...aside]) && (
        <Section title={places.funnel}>
          <Funnel details={details} beside={beside} words={words} />
          <Rows rows={aside} beside={beside} words={words} />
        </Section>
      )}
      {tables.map(
        ([title, rows]) =>
          hasNews(rows) && (
            <Section key={title} title={title}>
              <Rows rows={rows} beside={beside} words={words} />
            </Section>
          ),
      )}
      {settings.length > 0 && (
        <Section title={words.window.details.settings}>
          <Settings
            rows={settings}
            words={words}
            onPortal={() => portal('open-portal')}
            onCopyPortal={() => portal('copy-portal')}
          />
        </Section>
      )}
    </>
  );
}
