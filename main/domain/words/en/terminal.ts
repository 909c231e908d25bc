import type { CommandLineFault } from '../../command-line-fault.js';
import type { Lines } from '../words.js';

/** Why the app does not start as it was called, and how it would. */
const refusal: Lines<CommandLineFault> = {
  'value-missing': ({ option }) => `${option} needs a value, as in ${option}=<value>.`,
  'value-not-taken': ({ option }) => `${option} takes no value.`,
  'switch-refused': ({ option }) => `${option} is not a switch that this app takes.`,
  'no-sandbox-here': () =>
    'Partnero Glance runs in a sandbox only, which this system does not let an AppImage have. Install the .deb or .rpm package instead.',
  'folder-unusable': ({ folder, code }) =>
    `${folder} cannot be used to keep files in (${code}). Name another with --profile=<folder>.`,
  'origin-refused': () =>
    '--api-url takes https://api.partnero.com or an address of this computer, such as http://127.0.0.1:8080.',
};

/** For whoever started the app in a terminal. */
export const terminal = {
  /** One line a poll: the program, then what waits, its age, and trouble if there is any. */
  poll: (name: string, facts: readonly string[]) => `${name}: ${facts.join(', ')}`,
  nobody: 'nobody is waiting',
  notAllKnown: 'not all counts are known',
  /** Its type of program does not report who waits. */
  doesNotReport: 'does not report who waits',
  read: (age: string) => `read ${age}`,
  notRead: 'not read yet',
  runningAlready: 'Partnero Glance is running already and was told.',
  /** The profile's folder and the system's code for what is wrong with it. */
  stopgap: (folder: string, code: string) =>
    `${folder} cannot be written (${code}), so a temporary folder stands in for it until the app quits.`,
  refusal,
};
