export const names = {
  product: 'Partnero Glance',
  /** A program whose answer tells no name. */
  unnamed: 'Unnamed program',
  /** Wherever a demo's name stands alone, outside the window. */
  demo: (name: string) => `${name} (Demo)`,
};
