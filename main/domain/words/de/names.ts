export const names = {
  product: 'Partnero Glance',
  unnamed: 'Programm ohne Namen',
  demo: (name: string) => `${name} (Demo)`,
};
