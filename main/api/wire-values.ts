import { z } from 'zod';
import { plainText } from '../domain/plain-text.js';
import type { ToldMoney } from '../domain/snapshot.js';

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
const inOneCurrency = z
  .union([amountText, decimalNumber.transform(String)])
  .nullable()
  .catch(null);
const entry = z.tuple([currency, inOneCurrency]);

/**
 * What cannot be read is kept as unknown, an amount under its currency and all else under `''`: it is there. When
 * nothing can be read, the whole is unknown, not an empty map; so it is when a currency comes twice, for amounts
 * are not added.
 */
function readEntries(entries: readonly unknown[]): ToldMoney | null {
  const read = entries.slice(0, currenciesAtMost).map((told) => entry.safeParse(told).data);
  const named = read.filter((one) => one !== undefined);
  const money = Object.fromEntries(named);
  if (Object.keys(money).length < named.length) return null;
  if (entries.length > 0 && named.every(([, amount]) => amount === null)) return null;
  return named.length < entries.length ? { ...money, '': null } : money;
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
