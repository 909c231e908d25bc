import { useState } from 'preact/hooks';
import { unknownMark } from '../../main/domain/format.js';
import type { PageWords } from '../../main/domain/words/words.js';
import type { Detail } from '../program-details.js';
import type { SettingInWords } from '../settings-in-words.js';
import { Values } from './values.js';

interface RowsProps {
  readonly rows: readonly Detail[];
  readonly words: PageWords;
}

export const Pairs = ({ rows, words }: RowsProps) => (
  <dl class="pairs">
    {rows.map((row) => (
      <div key={row.name} class={row.zero ? 'zero' : ''} data-figure={row.again ? undefined : row.name}>
        <dt>{words.figures.short[row.name]}</dt>
        <dd>
          <Values {...row} />
        </dd>
      </div>
    ))}
  </dl>
);

/** Counts, and what they come to. Where an amount has no room beside its count it moves below. */
export const Payouts = ({ rows, words }: RowsProps) => (
  <dl class={rows.some(({ amounts }) => amounts.length > 0) ? 'pairs payouts with-amounts' : 'pairs payouts'}>
    {rows.map((row) => (
      <div key={row.name} class={row.zero ? 'zero' : ''} data-figure={row.again ? undefined : row.name}>
        <dt>{words.figures.short[row.name]}</dt>
        <dd>
          <Values {...row} />
        </dd>
        <dd class="amounts">
          {row.amounts.map((amount) => (
            <bdi
              key={amount}
              class={amount === unknownMark ? 'unknown' : ''}
              data-amount={row.again ? undefined : ''}
            >
              {amount}
            </bdi>
          ))}
        </dd>
      </div>
    ))}
  </dl>
);

interface SettingsProps {
  readonly rows: readonly SettingInWords[];
  readonly words: PageWords;
  readonly onPortal: () => Promise<boolean>;
}

export function Settings({ rows, words, onPortal }: SettingsProps) {
  const [refused, setRefused] = useState(false);
  const open = async () => setRefused(!(await onPortal()));
  return (
    <>
      <dl class="pairs plain">
        {rows.map(({ label, text, portal }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {portal ? (
                <button type="button" class="link" onClick={open}>
                  <bdi>{text}</bdi>
                </button>
              ) : (
                <bdi>{text}</bdi>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {refused && <p class="hint">{words.window.settingsOfProgram.portalRefused}</p>}
    </>
  );
}
