import type { ShownChange } from '../shown-change.js';

/** How a figure moved since the user looked. Those who listen hear what it is compared with. */
export function Delta({ change }: { readonly change: ShownChange | null }) {
  if (change === null) return null;
  const [before, after] = change.told.split('{value}');
  return (
    <>
      <span class="sr">{before} </span>
      <bdi class="delta">{change.text}</bdi>
      <span class="sr">{after} </span>
    </>
  );
}
