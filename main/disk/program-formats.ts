import { emptyHistory, type History } from '../domain/history.js';
import { nothingRemembered } from '../domain/remembered.js';
import type { ProgramFile } from '../stores.js';
import { type Format, readWith } from './envelope.js';
import { programFile } from './program-schema.js';
import { readEvents, readHistory } from './read-history.js';

/** What is read from an older file is of any shape until it is read as the newest one. */
type Stored = Readonly<Record<string, unknown>>;
const withParts = (stored: unknown, parts: Stored): unknown => ({ ...(stored as Stored), ...parts });

export const programFormat: Format<ProgramFile> = {
  version: 3,
  migrations: {
    1: (stored) => withParts(stored, { remembered: nothingRemembered, recent: emptyHistory }),
    2: (stored) =>
      withParts(stored, { ledger: withParts((stored as Stored)['ledger'], { laterAtMs: null }) }),
  },
  read: readWith(programFile),
};

const withoutAmounts = (event: unknown): unknown =>
  typeof event === 'object' && event !== null ? withParts(event, { amounts: null }) : event;

/** Its events are those of a time when the timeline had no file of its own. */
export const historyFormat: Format<History> = {
  version: 2,
  migrations: {
    1(stored) {
      const { events } = stored as Stored;
      return withParts(stored, { events: Array.isArray(events) ? events.map(withoutAmounts) : events });
    },
  },
  read(data) {
    const value = readHistory(data);
    return value === null ? null : { value, isWhole: true };
  },
};

/** Null is not in any file: it stands for one that is not there. */
export const timelineFormat: Format<History['events'] | null> = {
  version: 1,
  migrations: {},
  read: (data) => (Array.isArray(data) ? { value: readEvents(data), isWhole: true } : null),
};
