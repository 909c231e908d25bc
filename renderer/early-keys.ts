/**
 * Keeps the keys that are pressed before what acts on them is loaded. The returned function ends that, and gives them
 * in their order.
 */
export function keepEarlyKeys(document: Document): () => readonly KeyboardEvent[] {
  const kept: KeyboardEvent[] = [];
  const keep = (event: KeyboardEvent) => void kept.push(event);
  document.addEventListener('keydown', keep);
  return () => {
    document.removeEventListener('keydown', keep);
    return kept;
  };
}
