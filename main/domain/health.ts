import type { AppTrouble } from './app-state.js';
import type { AppError, KeychainTrouble } from './errors.js';

/** The outside parts that the app lives on. None of them may stop the others. */
export const healthParts = ['network', 'keychain', 'notifications', 'tray', 'disk'] as const;
export type HealthPart = (typeof healthParts)[number];

type DiskReason = Extract<AppTrouble, { kind: 'disk-failed' }>['reason'];

/** How each part was when it was last met in this run; `unknown` before that. */
export interface PartStates {
  readonly network: 'unknown' | 'works' | 'offline' | 'timed-out' | 'tls';
  readonly keychain: 'unknown' | 'works' | KeychainTrouble;
  readonly notifications: 'unknown' | 'works' | 'none';
  readonly tray: 'unknown' | 'works' | 'none';
  readonly disk: 'unknown' | 'works' | DiskReason;
}

export type HealthLine = {
  readonly [Part in HealthPart]: {
    readonly part: Part;
    readonly state: PartStates[Part];
    /** Wall clock; null while it is unknown. */
    readonly sinceMs: number | null;
  };
}[HealthPart];
export type Health = readonly HealthLine[];

/** What is known of one program with a key. */
export interface ProgramFacts {
  readonly error: AppError | null;
  /** In this run. */
  readonly wasAsked: boolean;
}

/** The network is known from what became of the questions, the other parts from how they were last met. */
export interface HealthFacts extends Omit<PartStates, 'network'> {
  readonly programs: readonly ProgramFacts[];
}

/** Nothing was met yet. */
export const nothingMet: Omit<HealthFacts, 'programs'> = {
  keychain: 'unknown',
  notifications: 'unknown',
  tray: 'unknown',
  disk: 'unknown',
};

const isOfNetwork = (kind: AppError['kind']) => kind === 'offline' || kind === 'timed-out' || kind === 'tls';
/** Nobody was asked then. */
const isBeforeAsking = (kind: AppError['kind']) =>
  kind === 'keychain' || kind === 'other-origin' || kind === 'key-left';

function networkOf(programs: readonly ProgramFacts[]): PartStates['network'] {
  const asked = programs.filter(({ wasAsked }) => wasAsked);
  for (const { error } of asked) {
    if (error !== null && isOfNetwork(error.kind)) return error.kind as PartStates['network'];
  }
  return asked.some(({ error }) => error === null || !isBeforeAsking(error.kind)) ? 'works' : 'unknown';
}

/** A part that is as it was is so since then. */
export function healthOf({ programs, ...met }: HealthFacts, before: Health, nowMs: number): Health {
  const states: PartStates = { ...met, network: networkOf(programs) };
  return healthParts.map((part) => {
    const state = states[part];
    const was = before.find((line) => line.part === part);
    const sinceMs = state === 'unknown' ? null : was?.state === state ? was.sinceMs : nowMs;
    return { part, state, sinceMs } as HealthLine;
  });
}

/** Something is wrong with it, as far as is known. */
export const isIll = ({ state }: HealthLine): boolean => state !== 'works' && state !== 'unknown';
