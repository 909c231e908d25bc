export const plain = {
  title: 'Dieses Fenster fällt immer wieder aus',
  what: 'Es ist in kurzer Zeit dreimal ausgefallen. Die Programme werden weiter abgefragt.',
  wayOut: 'Noch einmal versuchen, oder die App beenden und neu starten.',
  again: 'Noch einmal versuchen',
};
