import { type WaitingKind, waitingKinds } from '../../main/domain/figures.js';
import type { Notice } from '../../main/domain/notices.js';
import type { Tongue } from '../../main/domain/words/tongue.js';
import type { Counted } from '../../main/domain/words/words.js';

/** What a notice says of one program. */
export interface Said {
  /** Null in a notice about several, which knows names only. */
  readonly program: string | null;
  readonly name: string | null;
  readonly levels: Readonly<Partial<Record<WaitingKind, number>>>;
  readonly refused: boolean;
}

const perKind = <T>(make: (kind: WaitingKind) => T) =>
  Object.fromEntries(waitingKinds.map((kind) => [kind, make(kind)])) as Readonly<Record<WaitingKind, T>>;

/** The same language with notices that can be taken apart again: no sentence is guessed at. */
export const createSpelling = (tongue: Tongue): Tongue => ({
  ...tongue,
  words: {
    ...tongue.words,
    notices: {
      ...tongue.words.notices,
      first: perKind((kind) => (is: Counted) => `${kind}=${is.n}`),
      more: perKind((kind) => (_: Counted, is: Counted) => `${kind}=${is.n}`),
      refused: 'refused',
      keyRefused: 'refused',
    },
    tray: {
      ...tongue.words.tray,
      program: (name: string, facts: readonly string[]) => `${name}: ${facts.join(',')}`,
      waits: perKind((kind) => (is: Counted) => `${kind}=${is.n}`),
    },
  },
});

function readFacts(facts: readonly string[]): Pick<Said, 'levels' | 'refused'> {
  const levels = facts.flatMap((fact) => {
    const [kind, is] = fact.split('=');
    return is === undefined ? [] : [[kind, Number(is)]];
  });
  return { levels: Object.fromEntries(levels), refused: facts.includes('refused') };
}

/** Program by program. */
export function readNotice({ tag, title, body }: Notice): readonly Said[] {
  const lines = body.split('\n');
  if (tag.startsWith('program:')) {
    return [{ program: tag.slice('program:'.length), name: title, ...readFacts(lines) }];
  }
  return lines.map((line) => {
    const [name = '', facts = ''] = line.split(': ');
    return { program: null, name, ...readFacts(facts.split(',')) };
  });
}
