/** In place of the page, when that keeps ending. */
export const plain = {
  title: 'This window keeps closing',
  what: 'It ended three times in a short while. Programs are still being read, and the tray tells who waits.',
  wayOut: 'Try again, or quit the app and start it once more.',
  again: 'Try again',
};
