import type { FigureName, WaitingKind } from '../../../figures.js';
import type { TimelineKind } from '../../../history.js';
import { plural } from '../../plural.js';
import type { Counted } from '../../words.js';

type Said = (count: Counted) => string;

const kind: Readonly<Record<TimelineKind, string>> = {
  all: 'Alle',
  approvals: 'Freigaben',
  payouts: 'Auszahlungen',
  figures: 'Zahlen',
};

const asked: Readonly<Record<WaitingKind, Said>> = {
  'waiting-for-approval': ({ n, text }) =>
    plural('de', n, {
      one: `${text} Partner bittet um Freigabe`,
      other: `${text} Partner bitten um Freigabe`,
    }),
  'payouts-requested': ({ n, text }) =>
    plural('de', n, { one: 'Auszahlung angefragt', other: `${text} Auszahlungen angefragt` }),
  'payouts-resubmitted': ({ n, text }) =>
    plural('de', n, {
      one: 'Auszahlung erneut eingereicht',
      other: `${text} Auszahlungen erneut eingereicht`,
    }),
};

const askedFor: Readonly<Record<WaitingKind, Said>> = {
  'waiting-for-approval': asked['waiting-for-approval'],
  'payouts-requested': ({ n, text }) =>
    plural('de', n, {
      one: 'Auszahlung angefragt, {value}',
      other: `${text} Auszahlungen angefragt, {value}`,
    }),
  'payouts-resubmitted': ({ n, text }) =>
    plural('de', n, {
      one: 'Auszahlung erneut eingereicht, {value}',
      other: `${text} Auszahlungen erneut eingereicht, {value}`,
    }),
};

const askedMore: Readonly<Record<WaitingKind, Said>> = {
  'waiting-for-approval': ({ n, text }) =>
    plural('de', n, {
      one: `${text} weiterer Partner bittet um Freigabe`,
      other: `${text} weitere Partner bitten um Freigabe`,
    }),
  'payouts-requested': ({ n, text }) =>
    plural('de', n, {
      one: `${text} weitere Auszahlung angefragt`,
      other: `${text} weitere Auszahlungen angefragt`,
    }),
  'payouts-resubmitted': ({ n, text }) =>
    plural('de', n, {
      one: `${text} weitere Auszahlung erneut eingereicht`,
      other: `${text} weitere Auszahlungen erneut eingereicht`,
    }),
};

const answered: Readonly<Record<WaitingKind, Said>> = {
  'waiting-for-approval': ({ n, text }) =>
    plural('de', n, {
      one: `${text} Bitte um Freigabe beantwortet`,
      other: `${text} Bitten um Freigabe beantwortet`,
    }),
  'payouts-requested': ({ n, text }) =>
    plural('de', n, {
      one: `${text} Auszahlungsanfrage beantwortet`,
      other: `${text} Auszahlungsanfragen beantwortet`,
    }),
  'payouts-resubmitted': ({ n, text }) =>
    plural('de', n, {
      one: `${text} erneut eingereichte Auszahlung beantwortet`,
      other: `${text} erneut eingereichte Auszahlungen beantwortet`,
    }),
};

const done: Readonly<Partial<Record<FigureName, Said>>> = {
  approved: ({ text }) => `${text} Partner freigegeben`,
  rejected: ({ text }) => `${text} Partner abgelehnt`,
  'payouts-approved': ({ n, text }) =>
    plural('de', n, { one: `${text} Auszahlung freigegeben`, other: `${text} Auszahlungen freigegeben` }),
  'payouts-paid': ({ n, text }) =>
    plural('de', n, { one: `${text} Auszahlung bezahlt`, other: `${text} Auszahlungen bezahlt` }),
  'payouts-rejected': ({ n, text }) =>
    plural('de', n, { one: `${text} Auszahlung abgelehnt`, other: `${text} Auszahlungen abgelehnt` }),
};

export const timeline = {
  program: 'Programm',
  allPrograms: 'Alle Programme',
  kinds: 'Arten',
  kind,
  asked,
  askedFor,
  askedMore,
  answered,
  done,
  moved: (label: string, was: string, is: string) => `${label}: von ${was} auf ${is}`,
  movedUnseen: (label: string) => `${label}: verändert`,
  today: 'Heute',
  yesterday: 'Gestern',
  looked: (age: string) => `Ihr letzter Blick, ${age}`,
  nothing: 'Noch hat sich nichts geändert. Festgehalten wird ab dem Hinzufügen eines Programms.',
  nothingOfKind:
    'Keine solche Änderung ist festgehalten. Festgehalten wird ab dem Hinzufügen eines Programms.',
  older: 'Ältere Änderungen werden nicht gezeigt.',
};
