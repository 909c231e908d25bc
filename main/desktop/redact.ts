import type { Undo } from '../undo.js';

/** Takes secrets out of text, in whatever form they may have got into it. */
export interface Redactor {
  /** From now on this text is taken out, until the returned function is called. */
  register(secret: string): Undo;
  redact(text: string): string;
}

const removed = '[redacted]';
/** Shorter texts are no keys, and taking them out would make any line unreadable. */
const shortestSecret = 6;

/** Also for keys that nobody registered: whatever stands where a key would stand. */
const patterns: readonly (readonly [RegExp, string])[] = [
  [/(authorization["']?\s*[:=]\s*["']?)(?:(?:bearer|basic)\s+)?[^\s"',;]+/gi, `$1${removed}`],
  [/\bbearer\s+(?!\[redacted\])[^\s"',;]+/gi, `Bearer ${removed}`],
];

export function createRedactor(): Redactor {
  const live = new Set<readonly string[]>();
  /** The longest first, so that no form leaves the rest of another behind. */
  let forms: readonly string[] = [];
  const collect = () => {
    forms = [...live].flat().sort((a, b) => b.length - a.length);
  };
  return {
    register(secret) {
      const own = formsOf(secret);
      live.add(own);
      collect();
      return () => {
        live.delete(own);
        collect();
      };
    },
    redact(text) {
      const bare = forms.reduce((left, form) => left.replaceAll(form, removed), text);
      return patterns.reduce((left, [pattern, by]) => left.replace(pattern, by), bare);
    },
  };
}

function formsOf(secret: string): readonly string[] {
  if (secret.length < shortestSecret) return [];
  const bytes = Buffer.from(secret, 'utf8');
  const hex = bytes.toString('hex');
  const forms = [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    hex,
    hex.toUpperCase(),
    ...[0, 1, 2].flatMap((shift) => base64Of(bytes, shift)),
  ];
  return [...new Set(forms)].filter((form) => form.length >= shortestSecret);
}

/**
 * How the secret looks in base64 when it begins `shift` bytes (mod 3) after the encoded text does. The
 * characters at either end that depend on its neighbours are left out.
 */
function base64Of(secret: Buffer, shift: number): readonly string[] {
  const text = Buffer.concat([Buffer.alloc(shift), secret])
    .toString('base64')
    .replace(/=+$/, '');
  const start = Math.ceil((shift * 8) / 6);
  const end = Math.floor(((shift + secret.length) * 8) / 6);
  const core = text.slice(start, end);
  return [core, core.replaceAll('+', '-').replaceAll('/', '_')];
}
