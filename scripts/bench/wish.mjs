import { SetUpError } from '../setup/run.mjs';

/**
 * @param {readonly string[]} args  Of `npm run bench --`.
 * @param {readonly string[]} known
 * @returns {{ isQuick: boolean, only: readonly string[] }}
 */
export function readWish(args, known) {
  let isQuick = false;
  let only = known;
  for (const word of args) {
    if (word === '--quick') isQuick = true;
    else if (word.startsWith('--only=')) only = word.slice('--only='.length).split(',');
    else throw new SetUpError(`There is no ${word}; there are --quick and --only=${known.join(',')}.`);
  }
  const unknown = only.filter((id) => !known.includes(id));
  if (unknown.length > 0)
    throw new SetUpError(`${unknown.join(', ')} is not measured; ${known.join(', ')} are.`);
  return { isQuick, only };
}
