import { type ShownGrowth, unknownMark } from '../../main/domain/format.js';
import type { PageWords } from '../../main/domain/words/words.js';
import { Icon } from './icon.js';

interface Props {
  readonly growth: ShownGrowth | 'unknown' | null;
  readonly words: PageWords;
}

/** Partnero's own percentage. Always grey: down is not trouble. */
export function Growth({ growth, words }: Props) {
  if (growth === null) return null;
  if (growth === 'unknown') return <span class="growth unknown">{unknownMark}</span>;
  const { grew, fell, stayed } = words.window.program;
  const told = { up: grew, down: fell, flat: stayed }[growth.direction];
  return (
    <span class="growth">
      <Icon name={growth.direction} small />
      <span class="sr">{told} </span>
      <bdi>{growth.text}</bdi>
    </span>
  );
}
