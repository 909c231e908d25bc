import { Icon, type IconName } from './icon.js';

interface Props {
  readonly name: string;
  readonly icon: IconName;
  readonly flip?: boolean;
  readonly turning?: boolean;
  readonly onPress: () => void;
}

/** Named by label and tooltip. */
export const IconButton = ({ name, icon, flip = false, turning = false, onPress }: Props) => (
  <button type="button" class="icon-button" aria-label={name} title={name} onClick={onPress}>
    <Icon name={icon} flip={flip} turning={turning} />
  </button>
);
