import type { Command, CommandType } from '../commands.js';
import { createAllowance, type Limit } from './allowance.js';

/** As quick as a person is, and as persistent. */
const limits: readonly Limit[] = [
  { calls: 5, withinMs: 1_000 },
  { calls: 60, withinMs: 60_000 },
];

/**
 * What does something outside of the app each time: opens the browser, asks Partnero with a key or the keychain for
 * one, shows a notice, fills the clipboard, meets a part of the system. Refreshing is not among it, since it joins what
 * is being asked and waits for the time that a server names.
 */
const isOutward: Readonly<Record<CommandType, boolean>> = {
  'add-key': true,
  'replace-key': true,
  unlock: true,
  open: true,
  'open-portal': true,
  'copy-portal': true,
  'copy-figure': true,
  'copy-diagnostics': true,
  'test-notice': true,
  'try-part': true,
  'start-at-login': true,
  refresh: false,
  'cancel-prompt': false,
  'remove-program': false,
  'remove-everything': false,
  'change-settings': false,
  'start-demo': false,
  'leave-demo': false,
  looking: false,
  fit: false,
  dismiss: false,
  'retry-disk': false,
  health: false,
  diagnostics: false,
  history: false,
  timeline: false,
  hide: false,
  quit: false,
};

/** It only asks how that is, which Settings does whenever they are opened. */
const isQuestion = (command: Command) => command.type === 'start-at-login' && command.on === undefined;

/** Says no to a command that reaches out too often for one of a person's. */
export function createOutwardPace(): (command: Command, nowMs: number) => boolean {
  const allowances = limits.map(createAllowance);
  return (command, nowMs) =>
    !isOutward[command.type] || isQuestion(command) || allowances.every((allow) => allow(nowMs));
}
