import { Icon, type IconName } from './icon.js';

interface Props {
  readonly name: string;
  readonly icon: IconName;
  /** The tooltip, where it tells more than the name. */
  readonly title?: string;
  /** Of a button that stays down. */
  readonly pressed?: boolean;
  /** The view that it opens: on the way back the focus returns to it. */
  readonly opens?: string;
  readonly flip?: boolean;
  readonly turning?: boolean;
  readonly onPress: () => void;
}

/** Named by label and tooltip. */
export const IconButton = ({
  name,
  icon,
  title = name,
  pressed,
  opens,
  flip = false,
  turning = false,
  onPress,
}: Props) => (
  <button
    type="button"
    class="icon-button"
    aria-label={name}
    aria-pressed={pressed}
    title={title}
    data-opens={opens}
    onClick={onPress}
  >
    <Icon name={icon} flip={flip} turning={turning} />
  </button>
);
