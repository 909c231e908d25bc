import type { CommandLineFault } from '../../command-line-fault.js';
import type { Lines } from '../words.js';

const refusal: Lines<CommandLineFault> = {
  'value-missing': ({ option }) => `${option} braucht einen Wert, etwa ${option}=<Wert>.`,
  'value-not-taken': ({ option }) => `${option} nimmt keinen Wert.`,
  'switch-refused': ({ option }) => `${option} ist kein Schalter, den diese App nimmt.`,
  'no-sandbox-here': () =>
    'Partnero Glance läuft nur in einer Sandbox, und dieses System lässt einem AppImage keine. Bitte stattdessen das .deb- oder .rpm-Paket installieren.',
  'folder-unusable': ({ folder, code }) =>
    `In ${folder} lassen sich keine Dateien ablegen (${code}). Nennen Sie einen anderen Ordner mit --profile=<Ordner>.`,
  'origin-refused': () =>
    '--api-url nimmt https://api.partnero.com oder eine Adresse dieses Computers, etwa http://127.0.0.1:8080.',
};

export const terminal = {
  poll: (name: string, facts: readonly string[]) => `${name}: ${facts.join(', ')}`,
  nobody: 'niemand wartet',
  notAllKnown: 'nicht alle Zahlen sind bekannt',
  doesNotReport: 'meldet nicht, wer wartet',
  read: (age: string) => `abgerufen ${age}`,
  notRead: 'noch nicht abgerufen',
  runningAlready: 'Partnero Glance läuft bereits und wurde verständigt.',
  stopgap: (folder: string, code: string) =>
    `In ${folder} kann nicht geschrieben werden (${code}); bis die App beendet wird, dient ein temporärer Ordner.`,
  refusal,
};
