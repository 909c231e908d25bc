import type { PageWords } from '../../main/domain/words/words.js';
import { Veil } from './veil.js';

interface Props {
  /** Null while it may not be seen. */
  readonly name: string | null;
  readonly words: PageWords;
  readonly id?: string;
}

/** A program's name, isolated from the sentence and the direction around it. */
export const Name = ({ name, words, id }: Props) => (
  <bdi id={id}>{name ?? <Veil text={words.window.hidden.program} />}</bdi>
);
