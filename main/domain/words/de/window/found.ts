export const found = {
  accepted: 'Schlüssel angenommen und im Schlüsselbund abgelegt.',
  forRun: 'Schlüssel angenommen. Er bleibt im Arbeitsspeicher und ist weg, wenn die App beendet wird.',
  known: 'Schlüssel angenommen. Dieses Programm war schon hier, sein Schlüssel ist ersetzt.',
  told: 'Sie erfahren es, wenn jemand wartet',
  toldHint: 'Eine Mitteilung je Abruf, nie doppelt',
  notTold: 'Keine Mitteilungen für diese Programmart',
  notToldHint: 'Partnero meldet dafür weder Freigaben noch Auszahlungen',
  asSet: 'Mitteilungen kommen wie eingestellt',
  seeHow: 'So sieht das aus',
  another: 'Weiteres hinzufügen',
  done: 'Fertig',
};
