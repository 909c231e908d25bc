import type { FigureName } from '../../figures.js';
import { figures } from './figures.js';

export const longNames: Readonly<Record<FigureName, string>> = {
  ...figures.short,
  'payouts-requested': 'Auszahlungen angefragt',
  'payouts-resubmitted': 'Auszahlungen erneut eingereicht',
  approved: 'Partner freigegeben',
  'active-partners': 'Aktive Partner',
  'partners-with-signups': 'Partner mit Anmeldungen',
  rejected: 'Partner abgelehnt',
  'payouts-approved': 'Auszahlungen freigegeben',
  'payouts-paid': 'Auszahlungen ausgezahlt',
  'payouts-rejected': 'Auszahlungen abgelehnt',
  'rewards-unclaimed': 'Prämien nicht abgerufen',
  'rewards-in-review': 'Prämien in Prüfung',
  'rewards-paid': 'Prämien ausgezahlt',
  'total-referring-customers': 'Empfehlende Kunden',
  'total-referred-customers': 'Geworbene Kunden',
};
