import { sumAmounts } from '../main/domain/amount.js';
import type { ProgramState } from '../main/domain/app-state.js';

/** What all the payouts asked for come to. */
export interface MoneySums {
  /** One per currency, in the order of their codes. Empty when there is nothing to say, or nothing may be seen. */
  readonly lines: readonly string[];
  /** There is more than that: some was not told, or cannot be added. */
  readonly atLeast: boolean;
}

/** All amounts of a currency that these programs show, for how they are written. */
const shownIn = (programs: readonly ProgramState[], code: string): readonly string[] =>
  programs.flatMap(({ last }) =>
    Object.values(last?.snapshot.figures ?? {}).flatMap((figure) =>
      figure.form === 'money' ? (figure.value?.[code] ?? []) : [],
    ),
  );

/** Currencies are never added together, and amounts of one currency only where each can be read exactly. */
export function moneyAsked(programs: readonly ProgramState[]): MoneySums {
  const asked = programs
    .flatMap(({ waiting }) => waiting)
    .filter(({ kind, count }) => kind !== 'waiting-for-approval' && count !== 0);
  const texts = new Map<string, readonly string[]>();
  for (const { amounts } of asked) {
    if (amounts === 'hidden') return { lines: [], atLeast: false };
    for (const [code, text] of Object.entries(amounts ?? {})) {
      if (text === null) continue;
      texts.set(code, [...(texts.get(code) ?? []), text]);
    }
  }
  const sums = [...texts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, ofOne]) =>
      ofOne.length === 1 ? (ofOne[0] ?? null) : sumAmounts(ofOne, shownIn(programs, code)),
    );
  const lines = sums.filter((sum) => sum !== null);
  const isAllTold = asked.every(
    ({ count, amounts }) => count !== null && amounts !== null && !Object.values(amounts).includes(null),
  );
  return { lines, atLeast: !isAllTold || lines.length < sums.length };
}
