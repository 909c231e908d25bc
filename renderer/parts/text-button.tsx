import type { ComponentChildren } from 'preact';

interface Props {
  readonly quiet?: boolean;
  readonly label?: string;
  readonly describedBy?: string;
  /** The view that it opens: on the way back the focus returns to it. */
  readonly opens?: string;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}

export const TextButton = ({ quiet = false, label, describedBy, opens, onPress, children }: Props) => (
  <button
    type="button"
    class={quiet ? 'text-button quiet' : 'text-button'}
    aria-label={label}
    aria-describedby={describedBy}
    data-opens={opens}
    onClick={onPress}
  >
    {children}
  </button>
);
