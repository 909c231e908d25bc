import type { CommandError, KeyAccepted, Left } from '../commands.js';
import { type KeyKeep, readKey } from '../domain/api-key.js';
import type { AppError } from '../domain/errors.js';
import { isSameProgram } from '../domain/identity.js';
import { emptyLedger } from '../domain/ledger.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Secret } from '../domain/secret.js';
import type { ProgramId, Snapshot } from '../domain/snapshot.js';
import type { Clock, Journal, SecretWrite } from '../ports.js';
import type { Settings } from '../settings.js';
import { accountFor } from './accounts.js';
import { type AskDeps, keyOf } from './ask-program.js';
import type { ProgramBook } from './program-book.js';
import { removeEverything } from './remove-everything.js';
import { blankMemory, createTracked, type Tracked } from './tracked.js';
import type { Tracker } from './tracker.js';

export interface KeyActionDeps {
  readonly ask: AskDeps;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly book: ProgramBook;
  readonly tracker: Tracker;
  readonly settings: () => Settings;
  readonly journal: Journal;
  /** Puts the settings back as on the first run, and answers them. */
  readonly reset: () => Settings;
  /** Part of the account's name outside the default profile; null in it. */
  readonly profile: string | null;
}

export interface KeyActions {
  add(pasted: Secret, keep?: KeyKeep): Promise<Result<KeyAccepted, CommandError>>;
  replace(id: ProgramId, pasted: Secret, keep?: KeyKeep): Promise<Result<KeyAccepted, CommandError>>;
  /** Reads the key again and lets the system show its own prompt. */
  unlock(id: ProgramId): Promise<Result<null, CommandError>>;
  remove(id: ProgramId): Promise<Result<null, CommandError>>;
  removeEverything(): Promise<Result<Left, CommandError>>;
}

const kept = (written: SecretWrite): Result<null, AppError> =>
  written.state === 'done' ? ok(null) : fail({ kind: 'keychain', state: written.state });

/** What a person does with keys. One after the other, so that a key sent twice is not two programs. */
export function createKeyActions(deps: KeyActionDeps): KeyActions {
  const { book, tracker, ask } = deps;
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const turn = queue.then(task);
    queue = turn.catch(() => undefined);
    return turn;
  };

  async function add(pasted: Secret, keep: KeyKeep): Promise<Result<KeyAccepted, CommandError>> {
    const tried = await tryKey(pasted, keep, ask);
    if (!tried.ok) return tried;
    const there = programBehind(tried.value, deps);
    return there === undefined ? addNew(tried.value, deps) : keepKey(there, tried.value, deps);
  }

  async function replace(
    id: ProgramId,
    pasted: Secret,
    keep: KeyKeep,
  ): Promise<Result<KeyAccepted, CommandError>> {
    const program = book.find(id);
    if (program?.record == null) return fail({ kind: 'no-such-program' });
    if (program.record.originKind !== ask.client.originKind) {
      return fail({ kind: 'other-origin', addedFor: program.record.originKind });
    }
    const tried = await tryKey(pasted, keep, ask);
    if (!tried.ok) return tried;
    const { identity } = tried.value.snapshot;
    if (!isSameProgram(program.record.identity, identity)) {
      return fail({ kind: 'other-program', name: identity.name ?? identity.publicId ?? '' });
    }
    return keepKey(program, tried.value, deps);
  }

  async function unlock(id: ProgramId): Promise<Result<null, CommandError>> {
    const program = book.find(id);
    if (program?.record == null) return fail({ kind: 'no-such-program' });
    const key = await keyOf(program.record, ask, { asked: true });
    // With one keyring open, the others' keys can be had too.
    await tracker.refresh(key.ok ? withKeychainTrouble(book, id) : [id]);
    return key.ok ? ok(null) : key;
  }

  async function remove(id: ProgramId): Promise<Result<null, CommandError>> {
    const program = book.find(id);
    if (program?.record == null) return fail({ kind: 'no-such-program' });
    const forgotten = kept(await ask.keys.forget(program.record));
    if (!forgotten.ok) return forgotten;
    await book.drop(program, deps.settings());
    return ok(null);
  }

  return {
    add: (pasted, keep = 'keychain') => inTurn(() => add(pasted, keep)),
    replace: (id, pasted, keep = 'keychain') => inTurn(() => replace(id, pasted, keep)),
    unlock,
    remove: (id) => inTurn(() => remove(id)),
    removeEverything: () => inTurn(async () => ok(await removeEverything({ ...deps, keys: ask.keys }))),
  };
}

interface Tried {
  readonly key: Secret;
  readonly keep: KeyKeep;
  readonly snapshot: Snapshot;
}

/** A key is tried against the API before it is kept anywhere. */
async function tryKey(
  pasted: Secret,
  keep: KeyKeep,
  { client, log }: AskDeps,
): Promise<Result<Tried, CommandError>> {
  const key = readKey(pasted);
  if (!key.ok) return key;
  log.register(key.value);
  const answer = await client.read(key.value, new AbortController().signal);
  return answer.ok ? ok({ key: key.value, keep, snapshot: answer.value }) : answer;
}

function programBehind({ key, snapshot }: Tried, { book, ask }: KeyActionDeps): Tracked | undefined {
  const account = ask.keys.accountOf(key);
  return book.all().find(({ record }) => {
    if (record === null || record.originKind !== ask.client.originKind) return false;
    return record.account === account || isSameProgram(record.identity, snapshot.identity);
  });
}

async function addNew(
  { key, keep, snapshot }: Tried,
  deps: KeyActionDeps,
): Promise<Result<KeyAccepted, CommandError>> {
  const { ask, book, clock } = deps;
  const { originKind } = ask.client;
  const id = deps.newId();
  const account = accountFor(snapshot.identity, id, { originKind, profile: deps.profile });
  const forRun = keep === 'run' ? ({ keyForRun: true } as const) : {};
  const record = {
    id,
    identity: snapshot.identity,
    account,
    originKind,
    addedAtMs: clock.now(),
    ...forRun,
  };
  // Before the key: killed meanwhile, it would be in the keychain and named nowhere.
  await book.expect(record, deps.settings());
  const written = kept(await ask.keys.write(account, key, keep));
  if (!written.ok) {
    await book.giveUp(record, deps.settings());
    return written;
  }
  const program = createTracked(id, record, blankMemory(emptyLedger));
  await deps.tracker.absorb(program, ok(snapshot));
  await book.put(program, deps.settings());
  deps.tracker.nudge('opened');
  return ok({ program: id, added: true });
}

async function keepKey(
  program: Tracked,
  { key, keep, snapshot }: Tried,
  deps: KeyActionDeps,
): Promise<Result<KeyAccepted, CommandError>> {
  if (program.record === null) return fail({ kind: 'no-such-program' });
  // Before the key, as when it is added.
  if (keep === 'keychain') await unmark(program, 'keyForRun', deps);
  const written = kept(await deps.ask.keys.write(program.record.account, key, keep));
  if (!written.ok) return written;
  program.keySerial += 1;
  await unmark(program, 'keyLeft', deps);
  await deps.tracker.absorb(program, ok(snapshot));
  deps.tracker.tellOwed();
  deps.tracker.nudge('opened');
  return ok({ program: program.id, added: false });
}

/** Takes a mark off a program's record, on disk too. */
async function unmark(
  program: Tracked,
  mark: 'keyForRun' | 'keyLeft',
  { book, settings }: KeyActionDeps,
): Promise<void> {
  if (!program.record?.[mark]) return;
  program.record = { ...program.record, [mark]: undefined };
  await book.saveRoster(settings());
}

const withKeychainTrouble = (book: ProgramBook, id: ProgramId): readonly ProgramId[] =>
  book
    .all()
    .flatMap((program) =>
      program.id === id || program.memory.trouble?.error.kind === 'keychain' ? [program.id] : [],
    );
