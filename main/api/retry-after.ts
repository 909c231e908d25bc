/** The three forms of a date in HTTP; `Date.parse` alone would find a date in "soon 5". */
const forms = [
  /^[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/,
  /^[A-Z][a-z]+day, \d{1,2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/,
  /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/,
];

function readHttpDate(text: string | null): number | null {
  const date = text?.trim() ?? '';
  if (!forms.some((form) => form.test(date))) return null;
  const atMs = Date.parse(date.endsWith('GMT') ? date : `${date} GMT`);
  return Number.isNaN(atMs) ? null : atMs;
}

const seconds = /^[+-]?\d+(?:\.\d+)?$/;

/**
 * How long the server wants to be left alone, in milliseconds from its answer; null when it named no time. A date
 * counts against the answer's own `Date`, so that a wrong clock on this machine does no harm. A header that came
 * twice is one with a comma: the longer wait counts.
 */
export function readRetryAfter(headers: Pick<Headers, 'get'>, nowMs: number): number | null {
  const told = headers.get('retry-after')?.trim() ?? '';
  const waits = told.split(',').map((part) => part.trim());
  if (waits.every((wait) => seconds.test(wait))) return inMs(Math.max(...waits.map(Number)));
  const untilMs = readHttpDate(told);
  if (untilMs === null) return null;
  return Math.max(0, untilMs - (readHttpDate(headers.get('date')) ?? nowMs));
}

const inMs = (wait: number): number => Math.min(Math.max(0, Math.ceil(wait * 1000)), Number.MAX_SAFE_INTEGER);
