import type { Looked } from './app-state.js';
import { figureNames } from './figures.js';
import { isSameValue, pointValue, toldValues } from './history.js';
import type { Known, Remembered } from './remembered.js';
import type { Snapshot } from './snapshot.js';

/** What the user has seen, now that the popover is closed; a figure unknown now keeps what was known of it. */
export function lookedNow({ last, remembered }: Known, atMs: number): Remembered['looked'] {
  if (last === null) return remembered.looked;
  const before = Object.entries(remembered.before).map(([name, { value }]) => [name, value]);
  return {
    atMs,
    values: {
      ...Object.fromEntries(before),
      ...remembered.looked?.values,
      ...toldValues(last.snapshot.figures),
    },
  };
}

/** After an answer that came while it was in view: a figure that this one does not tell was seen as it was before. */
export function lookedMeanwhile({ last, remembered }: Known, snapshot: Snapshot): Remembered['looked'] {
  const { looked } = remembered;
  if (looked === null || last === null) return looked;
  const told = toldValues(snapshot.figures);
  const gone = Object.entries(toldValues(last.snapshot.figures)).filter(([name]) => !(name in told));
  return gone.length === 0
    ? looked
    : { ...looked, values: { ...looked.values, ...Object.fromEntries(gone) } };
}

/** What moved since then. */
export function movedSince(looked: Remembered['looked'], snapshot: Snapshot | null): Looked | null {
  if (looked === null) return null;
  const was = figureNames.flatMap((name) => {
    const then = looked.values[name];
    const now = pointValue(snapshot?.figures[name]);
    return then === undefined || now === undefined || isSameValue(then, now) ? [] : [[name, then]];
  });
  return { atMs: looked.atMs, was: Object.fromEntries(was) };
}
