/** Of letters, of which a key as pasted may have 100,000. Each part of a command counts as a thousand. */
const mostLetters = 200_000;

/**
 * A command no larger than one can be; null for anything else. Main would have to take in all of it before it could
 * refuse it, and could do nothing else meanwhile. By way of JSON, so that nothing crosses that was not counted.
 */
export function counted(command: unknown): unknown {
  let left = mostLetters;
  const count = (name: string, part: unknown) => {
    left -= 1_000 + name.length + (typeof part === 'string' ? part.length : 0);
    // Of bytes it would first list every one as a field, which takes the page seconds.
    if (left < 0 || ArrayBuffer.isView(part)) throw new RangeError();
    return part;
  };
  try {
    return JSON.parse(JSON.stringify(command, count));
  } catch {
    return null;
  }
}
