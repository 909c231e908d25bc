import { createHash } from 'node:crypto';
import { z } from 'zod';

/** What a file of this app holds, and how to read every version of it there ever was. */
export interface Format<T> {
  /** Of the format, not of the app. */
  readonly version: number;
  /** Step n leads from version n to n + 1. Kept for ever. */
  readonly migrations: Readonly<Record<number, (data: unknown) => unknown>>;
  /** Data of the current version; null when it is something else. */
  readonly read: (data: unknown) => { readonly value: T; readonly isWhole: boolean } | null;
}

export type Opened<T> =
  /** `sha256` is of the data as it stands in the file, before any migration. */
  | { readonly state: 'good'; readonly value: T; readonly sha256: string }
  /** Readable but for a part that had to be left out. */
  | { readonly state: 'partial'; readonly value: T }
  | { readonly state: 'newer' }
  | { readonly state: 'bad' };

const envelope = z.object({
  version: z.number().int().positive(),
  writtenAtMs: z.number(),
  /** Hex, of the JSON text of `data`. */
  sha256: z.string(),
  data: z.unknown(),
});
const versionOnly = envelope.pick({ version: true });

/** Hex, of a text in UTF-8. */
export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export interface Sealing {
  readonly version: number;
  readonly writtenAtMs: number;
}

/** `dataText` is JSON. */
export const sealEnvelope = (dataText: string, { version, writtenAtMs }: Sealing): string =>
  `{"version":${version},"writtenAtMs":${writtenAtMs},"sha256":"${hashOf(dataText)}","data":${dataText}}\n`;

/** Never throws, whatever the text is. */
export function openEnvelope<T>(text: string, format: Format<T>): Opened<T> {
  try {
    const opened = openSealed(text) ?? openRewritten(text, format);
    if (opened === null) return { state: 'bad' };
    const { version, sha256, data } = opened;
    if (version > format.version) return { state: 'newer' };
    const read = format.read(migrate(data, version, format));
    if (read === null) return { state: 'bad' };
    return read.isWhole
      ? { state: 'good', value: read.value, sha256 }
      : { state: 'partial', value: read.value };
  } catch {
    return { state: 'bad' };
  }
}

type Content = Omit<z.infer<typeof envelope>, 'writtenAtMs'>;

const head = /^\{"version":(\d+),"writtenAtMs":[^,]+,"sha256":"([0-9a-f]{64})","data":/;

/** A text as `sealEnvelope` made it, the quick way. Null for any other. */
function openSealed(text: string): Content | null {
  const [start, version, sha256] = head.exec(text) ?? [];
  if (start === undefined || sha256 === undefined || !text.endsWith('}\n')) return null;
  const dataText = text.slice(start.length, -2);
  return hashOf(dataText) === sha256
    ? { version: Number(version), sha256, data: JSON.parse(dataText) as unknown }
    : null;
}

/** Somebody's editor may have written it anew; null when it says something else than what was written once. */
function openRewritten<T>(text: string, format: Format<T>): Content | null {
  const json: unknown = JSON.parse(text);
  // Of a newer format nothing but the version is known.
  const told = versionOnly.safeParse(json);
  if (told.success && told.data.version > format.version) {
    return { version: told.data.version, sha256: '', data: null };
  }
  const content = envelope.parse(json);
  return hashOf(JSON.stringify(content.data)) === content.sha256 ? content : null;
}

function migrate<T>(data: unknown, from: number, { version, migrations }: Format<T>): unknown {
  let migrated = data;
  for (let step = from; step < version; step += 1) {
    const migration = migrations[step];
    if (migration === undefined) throw new Error(`No migration from version ${step}`);
    migrated = migration(migrated);
  }
  return migrated;
}

/** For formats that are either right or wrong. */
export const readWith =
  <T>(schema: z.ZodType<T>): Format<T>['read'] =>
  (data) => {
    const parsed = schema.safeParse(data);
    return parsed.success ? { value: parsed.data, isWhole: true } : null;
  };
