/** Told to screen readers while the page is open. */
export const told = {
  waiting: (name: string, count: string, kind: string) => `${name}: ${count} ${kind}`,
  figure: (label: string, value: string) => `${label}: ${value}`,
  resumed: 'Notices are on again.',
};
