export const prompt = {
  asks: 'Ihr System fragt Sie nach dem Schlüsselbund.',
  cancel: 'Abbrechen',
};
