import type { Secret } from '../domain/secret.js';

/** Nothing so short is a key of Partnero's, and a name may well hold it. */
const shortestKey = 12;

/**
 * An answer, already parsed, in which every text and every name of a field that repeats the key has `***` in its
 * place: a server that repeats it, however it escapes it, must not carry it into a message or a program's name.
 */
export function withoutKey(answer: unknown, secret: Secret): unknown {
  const key = secret.reveal();
  return key.length < shortestKey ? answer : cleaned(answer, key);
}

/** As deep as the answer, which has few levels once it is parsed. */
function cleaned(value: unknown, key: string): unknown {
  if (typeof value === 'string') return value.replaceAll(key, '***');
  if (Array.isArray(value)) return value.map((one) => cleaned(one, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name.replaceAll(key, '***'), cleaned(one, key)]),
  );
}
