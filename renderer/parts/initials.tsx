import { tintOf } from '../../main/domain/tint.js';

interface Props {
  readonly of: { readonly id: string; readonly initials: string };
}

/** The name stands beside it, so it is hidden from screen readers. */
export const Initials = ({ of }: Props) => (
  <span class="mono" style={{ '--mono': `var(--mono-${tintOf(of.id)})` }} aria-hidden="true">
    {of.initials}
  </span>
);
