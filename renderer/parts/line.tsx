import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.js';

interface Props {
  readonly icon?: IconName;
  readonly turning?: boolean;
  readonly tone?: 'plain' | 'good' | 'bad';
  readonly text: ComponentChildren;
  /** Its button, if there is a way out. */
  readonly children?: ComponentChildren;
}

/** One sentence with its icon and at most one way out. */
export const Line = ({ icon, turning = false, tone = 'plain', text, children }: Props) => (
  <p class={`status ${tone}`}>
    {icon && <Icon name={icon} turning={turning} />}
    <span>{text}</span>
    {children}
  </p>
);
