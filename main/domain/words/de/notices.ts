import type { WaitingKind } from '../../figures.js';
import { plural } from '../plural.js';
import type { Counted } from '../words.js';

const first: Readonly<Record<WaitingKind, (is: Counted) => string>> = {
  'waiting-for-approval': ({ n, text }) =>
    plural('de', n, {
      one: `${text} Partner wartet auf Freigabe`,
      other: `${text} Partner warten auf Freigabe`,
    }),
  'payouts-requested': ({ n, text }) =>
    plural('de', n, {
      one: `${text} Auszahlung wurde angefragt`,
      other: `${text} Auszahlungen wurden angefragt`,
    }),
  'payouts-resubmitted': ({ n, text }) =>
    plural('de', n, {
      one: `${text} Auszahlung wurde erneut eingereicht`,
      other: `${text} Auszahlungen wurden erneut eingereicht`,
    }),
};

const more: Readonly<Record<WaitingKind, (by: Counted, is: Counted) => string>> = {
  'waiting-for-approval': (by, is) =>
    plural('de', by.n, {
      one: `${by.text} weiterer Partner wartet auf Freigabe, insgesamt ${is.text}`,
      other: `${by.text} weitere Partner warten auf Freigabe, insgesamt ${is.text}`,
    }),
  'payouts-requested': (by, is) =>
    plural('de', by.n, {
      one: `${by.text} weitere Auszahlung wurde angefragt, insgesamt ${is.text}`,
      other: `${by.text} weitere Auszahlungen wurden angefragt, insgesamt ${is.text}`,
    }),
  'payouts-resubmitted': (by, is) =>
    plural('de', by.n, {
      one: `${by.text} weitere Auszahlung wurde erneut eingereicht, insgesamt ${is.text}`,
      other: `${by.text} weitere Auszahlungen wurden erneut eingereicht, insgesamt ${is.text}`,
    }),
};

const several = {
  more: (by: Counted) =>
    plural('de', by.n, {
      one: `${by.text} weitere Anfrage wartet`,
      other: `${by.text} weitere Anfragen warten`,
    }),
  moreIn: (by: Counted, programs: Counted) =>
    `${by.text} weitere Anfragen warten in ${plural('de', programs.n, {
      one: `${programs.text} Programm`,
      other: `${programs.text} Programmen`,
    })}`,
  andRefused: (waiting: string, keys: Counted) =>
    `${waiting}, ${plural('de', keys.n, {
      one: `${keys.text} Schlüssel wurde abgelehnt`,
      other: `${keys.text} Schlüssel wurden abgelehnt`,
    })}`,
  refused: (keys: Counted) => `Partnero hat ${keys.text} Schlüssel abgelehnt`,
};

export const notices = {
  first,
  more,
  several,
  refused: 'Partnero hat diesen Schlüssel abgelehnt, der Abruf ist gestoppt',
  keyRefused: 'Schlüssel abgelehnt',
  actions: { open: 'Öffnen', later: 'Später (1 Std.)' },
  test: 'So sieht es aus, wenn jemand wartet',
};
