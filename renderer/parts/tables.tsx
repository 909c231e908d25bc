import { useState } from 'preact/hooks';
import type { LaterWords, PageWords } from '../../main/domain/words/words.js';
import type { Detail } from '../program-details.js';
import type { SettingInWords } from '../settings-in-words.js';
import { Ask, type Beside } from './ask.js';
import { Copy } from './copy.js';
import { Delta } from './delta.js';
import { Values } from './values.js';
import { Veil } from './veil.js';

interface RowsProps {
  readonly rows: readonly Detail[];
  readonly beside: Beside;
  readonly words: PageWords;
}

interface RowProps extends Omit<RowsProps, 'rows'> {
  readonly row: Detail;
  /** The table has a column of amounts. */
  readonly amounts: boolean;
}

/** Amounts of a tally. Where they have no room beside their count they move below. */
const Amounts = ({ row: { amounts, again } }: { readonly row: Detail }) => (
  <span class="amounts">
    {amounts?.texts.map((amount) => (
      <bdi key={amount} class={amounts.faint ? 'unknown' : ''} data-amount={again ? undefined : ''}>
        {amounts.veiled ? <Veil text={amount} /> : amount}
      </bdi>
    ))}
  </span>
);

function Row({ row, amounts, beside, words }: RowProps) {
  const look = row.zero ? 'pair zero' : 'pair';
  const text = (
    <>
      <span class="label">
        {words.figures.short[row.name]} {!row.again && <Delta change={beside.changeOf(row.name)} />}
      </span>
      <Values {...row} />
      {amounts && <Amounts row={row} />}
    </>
  );
  // What stands further up is explained there.
  return (
    <li>
      {row.again ? (
        <div class={look}>{text}</div>
      ) : (
        <Ask name={row.name} beside={beside} class={look}>
          {text}
        </Ask>
      )}
    </li>
  );
}

export function Rows({ rows, beside, words }: RowsProps) {
  const amounts = rows.some((row) => row.amounts !== null);
  return (
    <ul class={amounts ? 'with-amounts' : ''}>
      {rows.map((row) => (
        <Row key={row.name} row={row} amounts={amounts} beside={beside} words={words} />
      ))}
    </ul>
  );
}

interface SettingsProps {
  readonly rows: readonly SettingInWords[];
  readonly words: LaterWords;
  readonly onPortal: () => Promise<boolean>;
  readonly onCopyPortal: () => Promise<boolean>;
}

export function Settings({ rows, words, onPortal, onCopyPortal }: SettingsProps) {
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
      {refused && (
        <>
          <p class="hint">{words.window.settingsOfProgram.portalRefused}</p>
          <div class="actions">
            <Copy words={words} onCopy={onCopyPortal} />
          </div>
        </>
      )}
    </>
  );
}
