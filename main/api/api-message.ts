import { z } from 'zod';
import { plainText } from '../domain/plain-text.js';

/** It stands in a line of its own kind, which has room for two. */
const lengthAtMost = 90;

const refusal = z.object({
  message: z.string().catch(''),
  error: z.string().catch(''),
  /** `{ field: [text, ...] }` by the documentation; a list or one text would say as much. */
  errors: z.unknown().optional(),
});

const strings = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((text): text is string => typeof text === 'string');

function textsOf(errors: unknown): string[] {
  if (typeof errors !== 'object' || errors === null) return strings(errors);
  return Object.values(errors).slice(0, 5).flatMap(strings).slice(0, 5);
}

/** What the API says went wrong, as plain text of at most 90 characters; empty when it says nothing. */
export function apiMessage(body: unknown): string {
  const read = refusal.safeParse(body);
  if (!read.success) return '';
  const { message, error, errors } = read.data;
  return (
    [message, textsOf(errors).join(' '), error].map((said) => plainText(said, lengthAtMost)).find(Boolean) ??
    ''
  );
}
