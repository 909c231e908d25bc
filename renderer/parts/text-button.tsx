import type { ComponentChildren } from 'preact';

interface Props {
  readonly quiet?: boolean;
  readonly label?: string;
  readonly describedBy?: string;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}

export const TextButton = ({ quiet = false, label, describedBy, onPress, children }: Props) => (
  <button
    type="button"
    class={quiet ? 'text-button quiet' : 'text-button'}
    aria-label={label}
    aria-describedby={describedBy}
    onClick={onPress}
  >
    {children}
  </button>
);
