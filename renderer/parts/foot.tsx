import type { PageWords } from '../../main/domain/words/words.js';
import { Icon } from './icon.js';
import { IconButton } from './icon-button.js';

interface Props {
  readonly words: PageWords;
  /** Somebody waits: then the way on is the first thing to do. */
  readonly urgent: boolean;
  readonly asking: boolean;
  readonly onOpen: () => void;
  readonly onRefresh: () => void;
  readonly onSettings: () => void;
}

export function Foot({ words, urgent, asking, onOpen, onRefresh, onSettings }: Props) {
  const { openPartnero, refresh, settings } = words.window.foot;
  return (
    <footer class="bar-foot">
      <button type="button" class={urgent ? 'button first' : 'button bare'} onClick={onOpen}>
        {openPartnero} <Icon name="out" flip />
      </button>
      <span class="grow" />
      <IconButton name={refresh} icon="refresh" turning={asking} onPress={onRefresh} />
      <IconButton name={settings} icon="gear" onPress={onSettings} />
    </footer>
  );
}
