import type { ComponentChildren } from 'preact';
import type { FigureName } from '../../main/domain/figures.js';
import type { Trend } from '../../main/domain/history.js';
import type { ShownChange } from '../shown-change.js';

/** What is told of a figure beside its value. */
export interface Beside {
  readonly changeOf: (name: FigureName) => ShownChange | null;
  /** Null while it is not told, and where there is none. */
  readonly trendOf: (name: FigureName) => Trend | null;
  /** The one that is explained. */
  readonly asked: FigureName | null;
  readonly onAsk: (name: FigureName) => void;
  /** Of the one that is explained. */
  readonly explanation: ComponentChildren;
}

interface AskProps {
  readonly name: FigureName;
  readonly beside: Beside;
  readonly class: string;
  readonly chars?: number;
  readonly children: ComponentChildren;
}

/** A figure that explains itself when it is selected, right below. */
export const Ask = ({ name, beside, class: look, chars, children }: AskProps) => (
  <>
    <button
      type="button"
      class={look}
      style={chars === undefined ? undefined : { '--chars': chars }}
      data-figure={name}
      aria-expanded={beside.asked === name}
      onClick={() => beside.onAsk(name)}
    >
      {children}
    </button>
    {beside.asked === name && beside.explanation}
  </>
);
