const shown = '[redacted]';

/**
 * A text that nobody may read by accident: printed, logged, joined to another text or written as JSON it is
 * `[redacted]`, and copied to another process it is empty. Whoever needs the text has to say so.
 */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Only for where it must go in the open: a header, the keychain, and what looks for it to take it out. */
  reveal(): string {
    return this.#text;
  }

  is(other: Secret): boolean {
    return this.#text === other.#text;
  }

  toString(): string {
    return shown;
  }

  toJSON(): string {
    return shown;
  }

  /** For `console.log` and whatever else shows an object in Node. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return shown;
  }
}
