export const foot = {
  openPartnero: 'Zu Partnero',
  whatChanged: 'Änderungen',
  hideFigures: 'Zahlen verbergen',
  refresh: 'Aktualisieren',
  nextIn: (wait: string) => `Aktualisieren · nächster Abruf in ${wait}`,
  nextAt: (time: string) => `Aktualisieren · nächster Abruf um ${time}`,
  asking: 'Aktualisieren · wird gerade abgerufen',
  stopped: 'Aktualisieren · angehalten, bis Sie etwas tun',
  settings: 'Einstellungen',
  back: 'Programme',
};
