export const details = {
  ofClicks: '{value} der Klicks',
  ofSignups: '{value} der Anmeldungen kaufen',
  settings: 'Programmeinstellungen',
};
