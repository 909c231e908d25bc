import type { PageWords } from '../../main/domain/words/words.js';
import { Icon } from './icon.js';
import { IconButton } from './icon-button.js';

interface Props {
  readonly words: PageWords;
  /** Somebody waits: then the way on is the first thing to do. */
  readonly urgent: boolean;
  readonly asking: boolean;
  /** When Refresh happens by itself. */
  readonly nextRound: string;
  readonly figuresHidden: boolean;
  readonly onOpen: () => void;
  readonly onTimeline: () => void;
  readonly onHide: () => void;
  readonly onRefresh: () => void;
  readonly onSettings: () => void;
}

export function Foot({ words, urgent, asking, nextRound, figuresHidden, ...on }: Props) {
  const { openPartnero, whatChanged, hideFigures, refresh, settings } = words.window.foot;
  return (
    <footer class="bar-foot">
      <button type="button" class={urgent ? 'button first' : 'button bare'} onClick={on.onOpen}>
        {openPartnero} <Icon name="out" flip />
      </button>
      <span class="grow" />
      <IconButton name={whatChanged} icon="history" opens="timeline" onPress={on.onTimeline} />
      <IconButton
        name={hideFigures}
        icon={figuresHidden ? 'hide' : 'show'}
        pressed={figuresHidden}
        onPress={on.onHide}
      />
      <IconButton name={refresh} icon="refresh" title={nextRound} turning={asking} onPress={on.onRefresh} />
      <IconButton name={settings} icon="gear" opens="settings" onPress={on.onSettings} />
    </footer>
  );
}
