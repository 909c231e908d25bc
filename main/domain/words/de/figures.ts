import type { FigureName, FigurePlace, WaitingKind } from '../../figures.js';
import type { ProgramType } from '../../snapshot.js';
import { plural } from '../plural.js';

const short: Readonly<Record<FigureName, string>> = {
  'waiting-for-approval': 'Warten auf Freigabe',
  'payouts-requested': 'Angefragt',
  'payouts-resubmitted': 'Erneut eingereicht',
  'total-revenue': 'Umsatz',
  'net-profit': 'Nettogewinn',
  'total-reward': 'Prämien',
  'total-partners': 'Partner',
  'total-signups': 'Anmeldungen',
  'total-purchases': 'Käufe',
  'affiliate-referred-visitors-clicks': 'Klicks',
  'click-to-signup-conversion': 'Klicks mit Anmeldung',
  'signup-to-sale-conversion': 'Anmeldungen mit Kauf',
  'total-paid-accounts': 'Zahlende Konten',
  'average-order-value': 'Ø Bestellwert',
  approved: 'Freigegeben',
  'active-partners': 'Aktiv',
  'partners-with-signups': 'Mit Anmeldungen',
  rejected: 'Abgelehnt',
  'payouts-approved': 'Freigegeben',
  'payouts-paid': 'Ausgezahlt',
  'payouts-rejected': 'Abgelehnt',
  'rewards-unclaimed': 'Nicht abgerufen',
  'rewards-in-review': 'In Prüfung',
  'rewards-paid': 'Ausgezahlt',
  'total-paid': 'Insgesamt ausgezahlt',
  'total-pending': 'Insgesamt ausstehend',
  'total-revenue-from-sales': 'Umsatz aus Verkäufen',
  'total-customers': 'Kunden',
  'total-referring-customers': 'Empfehlende',
  'total-referred-customers': 'Geworbene',
  'total-sales': 'Verkäufe',
  participation: 'Beteiligung',
  'active-rewards': 'Aktive Prämien',
  'total-subscribers': 'Abonnenten',
  'total-referring': 'Empfehlende Leser',
  'total-referred': 'Geworbene Leser',
};

const types: Readonly<Record<ProgramType, string>> = {
  affiliate: 'Affiliate',
  referral: 'Refer-a-friend',
  newsletter: 'Newsletter',
  unknown: 'Programm',
};

const places: Readonly<Record<FigurePlace, string>> = {
  waiting: 'Wartet auf Sie',
  headline: 'Kennzahlen',
  funnel: 'Trichter',
  activity: 'Partneraktivität',
  payouts: 'Auszahlungen nach Status',
  rewards: 'Prämien nach Status',
};

const waiting: Readonly<Record<WaitingKind, (n: number | null) => string>> = {
  'waiting-for-approval': () => 'zur Freigabe',
  'payouts-requested': (n) =>
    plural('de', n ?? 0, { one: 'Auszahlung angefragt', other: 'Auszahlungen angefragt' }),
  'payouts-resubmitted': (n) =>
    plural('de', n ?? 0, { one: 'Auszahlung erneut eingereicht', other: 'Auszahlungen erneut eingereicht' }),
};

export const figures = {
  short,
  types,
  places,
  waiting,
  newsletterWith: (mailService: string) => `Newsletter mit ${mailService}`,
};
