import type { AppError } from '../domain/errors.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Secret } from '../domain/secret.js';
import type { Snapshot } from '../domain/snapshot.js';
import type { DemoProgram, Log, ProgramClient } from '../ports.js';
import type { ProgramRecord } from '../stores.js';
import type { Keys } from './keys.js';

export interface AskDeps {
  readonly client: ProgramClient;
  readonly keys: Keys;
  readonly log: Log;
}

/** The key of a program, or why there is none. `asked` lets the system show its own prompt. */
export async function keyOf(
  record: ProgramRecord,
  { client, keys, log }: AskDeps,
  how: { readonly asked: boolean },
): Promise<Result<Secret, AppError>> {
  if (record.originKind !== client.originKind) {
    return fail({ kind: 'other-origin', addedFor: record.originKind });
  }
  const read = await keys.read(record.account, how);
  if (read.state === 'present') return ok(read.secret);
  if (read.state === 'unavailable') log.line(`Keychain: ${read.detail}`);
  return fail({ kind: 'keychain', state: read.state });
}

/** One question to one program. */
export async function askProgram(
  record: ProgramRecord,
  deps: AskDeps,
  signal: AbortSignal,
): Promise<Result<Snapshot, AppError>> {
  const key = await keyOf(record, deps, { asked: false });
  if (!key.ok) return key;
  const answer = await deps.client.read(key.value, signal);
  if (!answer.ok && answer.error.kind === 'key-refused') deps.keys.release(record.account);
  return answer;
}

/** The demo asks nobody. */
export const askDemo = (demo: DemoProgram, elapsedMs: number): Result<Snapshot, AppError> =>
  ok(demo.read(elapsedMs));
