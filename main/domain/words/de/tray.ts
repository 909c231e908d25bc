import type { WaitingKind } from '../../figures.js';
import type { ProgramType } from '../../snapshot.js';
import type { TrayAction } from '../../tray-view.js';
import { plural } from '../plural.js';
import type { Counted } from '../words.js';

const waits: Readonly<Record<WaitingKind, (count: Counted) => string>> = {
  'waiting-for-approval': ({ text }) => `${text} zur Freigabe`,
  'payouts-requested': ({ n, text }) =>
    plural('de', n, { one: `${text} Auszahlung angefragt`, other: `${text} Auszahlungen angefragt` }),
  'payouts-resubmitted': ({ n, text }) =>
    plural('de', n, {
      one: `${text} Auszahlung erneut eingereicht`,
      other: `${text} Auszahlungen erneut eingereicht`,
    }),
};

const types: Readonly<Record<ProgramType, string>> = {
  affiliate: 'Affiliate-Programm',
  referral: 'Refer-a-friend-Programm',
  newsletter: 'Newsletter-Programm',
  unknown: 'Programm',
};

const actions: Readonly<Record<TrayAction, string>> = {
  open: 'Öffnen',
  refresh: 'Aktualisieren',
  'pause-notices': 'Mitteilungen pausieren',
  'resume-notices': 'Mitteilungen fortsetzen',
  'hide-figures': 'Zahlen verbergen',
  'show-figures': 'Zahlen anzeigen',
  settings: 'Einstellungen',
  'leave-demo': 'Demo verlassen',
  quit: 'Beenden',
};

export const tray = {
  program: (name: string, facts: readonly string[]) => `${name}: ${facts.join(', ')}`,
  types,
  waits,
  waiting: ({ n, text }: Counted) => plural('de', n, { one: `${text} wartet`, other: `${text} warten` }),
  nobody: 'Niemand wartet',
  notAllKnown: 'Nicht alle Zahlen sind bekannt',
  notRead: 'Noch nicht abgerufen',
  noProgram: 'Noch kein Programm hinzugefügt',
  asOf: (time: string) => `Stand ${time}`,
  andMore: ({ n, text }: Counted) =>
    plural('de', n, { one: `und ${text} weiteres`, other: `und ${text} weitere` }),
  programs: ({ n, text }: Counted) =>
    plural('de', n, { one: `Bei ${text} Programm nachsehen`, other: `Bei ${text} Programmen nachsehen` }),
  paused: 'Mitteilungen sind pausiert',
  notSaved: 'Neue Zahlen werden nicht gespeichert',
  actions,
};
