import { z } from 'zod';
import { plainText } from '../domain/plain-text.js';

/*
 * How this API writes numbers, money and text. What cannot be read is null, which is unknown and never zero, and
 * no schema in here ever fails.
 */

/** An object as it came, not copied: its size is up to the server. */
export const anyObject = z.custom<Readonly<Record<string, unknown>>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

/** Longest number that is looked at, as text. */
const digitsAtMost = 32;

/** `-0` becomes `0`. */
const unsigned = (value: number): number => value + 0;

const wholeNumber = z.number().int().nonnegative().transform(unsigned);
/** Groups of three behind commas or spaces, the same throughout; a point is left alone, it could be a decimal one. */
const wholeText = z
  .string()
  .trim()
  .max(digitsAtMost)
  .regex(/^(?:\d+|\d{1,3}([, \u00a0\u202f])\d{3}(?:\1\d{3})*)$/)
  .transform((text) => Number(text.replace(/\D/g, '')))
  .pipe(wholeNumber);

/** 12, "12" and "1,204" are counts. Missing, empty, negative, broken and odd ones are unknown. */
export const count = z.union([wholeNumber, wholeText]).nullable().catch(null);

const largest = Number.MAX_SAFE_INTEGER;
const decimalNumber = z.number().min(-largest).max(largest).transform(unsigned);
const decimalText = z
  .string()
  .trim()
  .max(digitsAtMost)
  .regex(/^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?\s?%?$/)
  .transform((text) => Number(text.replace(/[,%\s]/g, '')))
  .pipe(decimalNumber);
const decimal = z.union([decimalNumber, decimalText]);

/** In percent of an earlier period; it may have gone down. */
export const growth = decimal.nullable().catch(null);
/** A share or a sum, never below zero. */
export const share = decimal.pipe(z.number().nonnegative()).nullable().catch(null);

/** One line of plain text; empty is not told, and what is too long is cut. */
export const text = (maxLength: number) =>
  z
    .string()
    .transform((told) => plainText(told, maxLength))
    .pipe(z.string().min(1))
    .nullable()
    .catch(null);

/** Text that is worth nothing in part or after cleaning: an address, a date, an id. */
export const exactText = (pattern: RegExp, maxLength: number) =>
  z
    .string()
    .max(maxLength)
    .regex(pattern)
    .refine((told) => plainText(told, maxLength) === told)
    .nullable()
    .catch(null);

/** The API writes some switches as text. */
export const flag = z
  .union([
    z.boolean(),
    z.enum(['true', '1']).transform(() => true),
    z.enum(['false', '0']).transform(() => false),
    z.union([z.literal(1), z.literal(0)]).transform((bit) => bit === 1),
  ])
  .nullable()
  .catch(null);

const amountAtMost = 64;
/** Shown as delivered and never cut: a cut amount would be another amount. */
const amountText = z
  .string()
  .max(amountAtMost * 2)
  .transform((told) => plainText(told, amountAtMost * 2))
  .pipe(z.string().min(1).max(amountAtMost));
/** One amount as delivered, such as `$787.43`. */
export const amount = amountText.nullable().catch(null);

const currenciesAtMost = 32;
const currency = z
  .string()
  .regex(/^[a-z0-9]{1,16}$/i)
  .toLowerCase()
  .refine((code) => !(code in {})); // every object seems to have a `constructor`
/** No sample has bare numbers; where one comes, its digits are what was delivered. */
const entry = z.tuple([currency, z.union([amountText, decimalNumber.transform(String)])]);

/**
 * Keeps the entries that can be read. When there are some and none can, the whole is unknown, not an empty map; so
 * it is when a currency comes twice, for amounts are not added.
 */
function readEntries(entries: readonly unknown[]): Readonly<Record<string, string>> | null {
  const readable = entries.slice(0, currenciesAtMost).flatMap((told) => {
    const read = entry.safeParse(told);
    return read.success ? [read.data] : [];
  });
  const money = Object.fromEntries(readable);
  if (entries.length > 0 && readable.length === 0) return null;
  return Object.keys(money).length === readable.length ? money : null;
}

/** How other endpoints of this API list their money. */
const listed = z.object({ currency: z.unknown().optional(), amount: z.unknown().optional() });

/** Lower-case currency code to text as delivered. This API writes an empty map as `{}` or as `[]`. */
export const money = z
  .union([
    z.array(listed.transform((told) => [told.currency, told.amount])),
    anyObject.transform(Object.entries),
  ])
  .transform(readEntries)
  .nullable()
  .catch(null);
