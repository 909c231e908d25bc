import { plural } from '../../plural.js';
import type { Counted } from '../../words.js';

export const home = {
  programs: ({ n, text }: Counted) =>
    plural('de', n, { one: `${text} Programm`, other: `${text} Programme` }),
  waiting: (n: number) => plural('de', n, { one: '{value} wartet', other: '{value} warten' }),
  atLeast: (n: number) =>
    plural('de', n, { one: 'mindestens {value} wartet', other: 'mindestens {value} warten' }),
  nobody: 'Niemand wartet',
  unknown: 'Wer wartet, ist nicht bekannt',
  approvals: ({ text }: Counted) => `${text} zur Freigabe`,
  payouts: ({ n, text }: Counted) =>
    plural('de', n, { one: `${text} Auszahlung`, other: `${text} Auszahlungen` }),
  asked: 'angefragt',
  askedAtLeast: 'angefragt, mindestens',
  rowWaiting: ({ n, text }: Counted) => plural('de', n, { one: `${text} wartet`, other: `${text} warten` }),
  rowWaitingSince: ({ n, text }: Counted, age: string) =>
    plural('de', n, { one: `${text} wartet, ${age}`, other: `${text} warten, ${age}` }),
  rowUnknown: 'wer wartet, ist nicht bekannt',
  older: ({ text }: Counted) => `${text} älter`,
  asOf: (age: string) => `Stand ${age}`,
  notRead: 'noch nicht abgerufen',
  isNew: 'neu seit Ihrem letzten Blick',
  demo: 'Demo',
  addProgram: 'Programm hinzufügen',
  troubleOf: (sentence: string) => `{value}: ${sentence}`,
  filter: 'Programme filtern',
  filterHint: ({ text }: Counted) => `${text} Programme filtern`,
  found: ({ n, text }: Counted) =>
    plural('de', n, { one: `${text} Programm passt`, other: `${text} Programme passen` }),
  noneFound: 'Kein Programm passt zu „{value}“.',
};
