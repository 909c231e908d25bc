/** A page that ended this often within this time is not opened again by itself. */
const most = 3;
const withinMs = 10 * 60_000;

/** Keeps a page that crashes as soon as it opens from being opened for ever. */
export function createRebuilds(monotonicMs: () => number): {
  /** Counts a page that ended. True when that was once too often. */
  ended(): boolean;
} {
  let atMs: readonly number[] = [];
  return {
    ended() {
      const nowMs = monotonicMs();
      atMs = atMs.filter((earlierMs) => nowMs - earlierMs < withinMs);
      atMs = [...atMs.slice(1 - most), nowMs];
      return atMs.length === most;
    },
  };
}
