import { readProgram } from '../../main/api/read-program.js';
import type { Figure, Snapshot } from '../../main/domain/snapshot.js';
import { readFixture, type Wire } from '../demo-api/answers.js';

/** What is read from an answer that can be read. */
export function read(body: unknown): Snapshot {
  const answer = readProgram(body);
  if (!answer.ok) throw new Error(`Not read: ${JSON.stringify(answer.error)}`);
  return answer.value;
}
export const errorOf = (body: unknown) => {
  const answer = readProgram(body);
  return answer.ok ? null : answer.error;
};
/** Value, amounts for a tally, growth where there is one. */
const shown = (figure: Figure | undefined) => {
  if (figure === undefined) return undefined;
  if (figure.form === 'tally') return [figure.value, figure.amounts];
  return figure.growth === null ? figure.value : [figure.value, figure.growth];
};
export const figuresOf = (body: unknown) =>
  Object.fromEntries(Object.entries(read(body).figures).map(([name, figure]) => [name, shown(figure)]));
/** The documented affiliate answer after something was done to it. */
export const bent = (bend: (data: Wire) => void): Wire => {
  const json = readFixture('affiliate-documented');
  bend(json.data);
  return json;
};
