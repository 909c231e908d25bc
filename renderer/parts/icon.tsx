export type IconName =
  | 'refresh'
  | 'gear'
  | 'hide'
  | 'show'
  | 'history'
  | 'search'
  | 'out'
  | 'back'
  | 'chevron'
  | 'plus'
  | 'clock'
  | 'clock-long'
  | 'clock-over'
  | 'warn'
  | 'offline'
  | 'check-ring'
  | 'cross'
  | 'copy'
  | 'bell'
  | 'lock'
  | 'up'
  | 'down'
  | 'flat'
  /** Of the timeline alone. */
  | 'asks'
  | 'payout'
  | 'check'
  | 'moved';

interface Props {
  readonly name: IconName;
  readonly small?: boolean;
  /** Mirrored where text runs from right to left. */
  readonly flip?: boolean;
  readonly turning?: boolean;
}

/** A shape beside words, never instead of them: hidden from screen readers. */
export const Icon = ({ name, small = false, flip = false, turning = false }: Props) => (
  <i
    class={`icon i-${name}${small ? ' small' : ''}${flip ? ' flip' : ''}${turning ? ' turning' : ''}`}
    aria-hidden="true"
  />
);
