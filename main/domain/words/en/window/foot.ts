export const foot = {
  openPartnero: 'Open Partnero',
  refresh: 'Refresh',
  settings: 'Settings',
  back: 'Programs',
};

/** Told to screen readers while the page is open. */
export const told = {
  waiting: (name: string, count: string, kind: string) => `${name}: ${count} ${kind}`,
  figure: (label: string, value: string) => `${label}: ${value}`,
};
