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
  /** `dataText` is the data as it stands in the file, before any migration. */
  | { readonly state: 'good'; readonly value: T; readonly dataText: string }
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

const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

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
    const json: unknown = JSON.parse(text);
    // Of a newer format nothing but the version is known.
    const told = versionOnly.safeParse(json);
    if (told.success && told.data.version > format.version) return { state: 'newer' };
    const { version, sha256, data } = envelope.parse(json);
    const dataText = JSON.stringify(data);
    if (hashOf(dataText) !== sha256) return { state: 'bad' };
    const read = format.read(migrate(data, version, format));
    if (read === null) return { state: 'bad' };
    return read.isWhole
      ? { state: 'good', value: read.value, dataText }
      : { state: 'partial', value: read.value };
  } catch {
    return { state: 'bad' };
  }
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
