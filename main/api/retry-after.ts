/** The three forms of a date in HTTP; `Date.parse` alone would find a date in "soon 5". */
const forms = [
  /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/,
  /^[A-Z][a-z]+day, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/,
  /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/,
];

function readHttpDate(text: string | null): number | null {
  const date = text?.trim() ?? '';
  if (!forms.some((form) => form.test(date))) return null;
  const atMs = Date.parse(date.endsWith('GMT') ? date : `${date} GMT`);
  return Number.isNaN(atMs) ? null : atMs;
}

/**
 * How long the server wants to be left alone, in milliseconds from its answer; null when it named no time. A date
 * counts against the answer's own `Date`, so that a wrong clock on this machine does no harm.
 */
export function readRetryAfter(headers: Pick<Headers, 'get'>, nowMs: number): number | null {
  const told = headers.get('retry-after')?.trim() ?? '';
  if (/^[+-]?\d{1,12}(?:\.\d+)?$/.test(told)) return Math.max(0, Math.ceil(Number(told) * 1000));
  const untilMs = readHttpDate(told);
  if (untilMs === null) return null;
  return Math.max(0, untilMs - (readHttpDate(headers.get('date')) ?? nowMs));
}
