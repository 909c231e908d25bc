export interface Room {
  readonly lines: number;
  /** UTF-16 units, line feeds included. */
  readonly characters: number;
  /** The line that says how many were left out. */
  readonly more: (leftOut: number) => string;
}

/**
 * The first lines that fit, whole, and a last one saying how many more there are. Where not even one fits beside
 * it, nothing is left.
 */
export function fitLines(lines: readonly string[], room: Room): readonly string[] {
  for (let kept = Math.min(lines.length, room.lines); kept > 0; kept -= 1) {
    const leftOut = lines.length - kept;
    const shown = [...lines.slice(0, kept), ...(leftOut > 0 ? [room.more(leftOut)] : [])];
    if (shown.join('\n').length <= room.characters) return shown;
  }
  return [];
}
