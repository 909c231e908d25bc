/** A page that ends more often than this, within this time, is not opened again by itself. */
const most = 3;
const withinMs = 10 * 60_000;

/** Keeps a page that crashes as soon as it opens from being opened for ever. */
export function createRebuilds(monotonicMs: () => number): { spend(): boolean } {
  let atMs: readonly number[] = [];
  return {
    spend() {
      const nowMs = monotonicMs();
      atMs = atMs.filter((earlierMs) => nowMs - earlierMs < withinMs);
      if (atMs.length >= most) return false;
      atMs = [...atMs, nowMs];
      return true;
    },
  };
}
