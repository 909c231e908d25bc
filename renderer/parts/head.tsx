import type { ComponentChildren } from 'preact';
import { IconButton } from './icon-button.js';

interface Props {
  readonly title: string;
  /** The way back, at the beginning. */
  readonly back?: { readonly name: string; readonly onPress: () => void };
  /** A second line. */
  readonly below?: ComponentChildren;
  /** What stands at the end. */
  readonly children?: ComponentChildren;
}

/** The header of a view that is about no program. */
export const Head = ({ title, below, back, children }: Props) => (
  <header class="head">
    {back && <IconButton {...back} icon="back" flip />}
    <div>
      <h1 tabIndex={-1}>{title}</h1>
      {below && <p>{below}</p>}
    </div>
    {children}
  </header>
);
