import { tintOf } from '../../main/domain/tint.js';

interface Props {
  readonly of: { readonly id: string; readonly initials: string };
  /** Something in it is new since the user looked. */
  readonly isNew?: boolean;
}

/** The name stands beside it, so it is hidden from screen readers. */
export const Initials = ({ of, isNew = false }: Props) => (
  <span
    class={isNew ? 'mono new' : 'mono'}
    style={{ '--mono': `var(--mono-${tintOf(of.id)})` }}
    aria-hidden="true"
  >
    {of.initials}
  </span>
);
