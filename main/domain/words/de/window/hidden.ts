export const hidden = {
  word: 'verborgen',
  program: 'verborgenes Programm',
  note: 'Namen und Beträge sind verborgen.',
  show: 'Anzeigen',
  shown: 'Namen und Beträge sind wieder zu sehen.',
};
