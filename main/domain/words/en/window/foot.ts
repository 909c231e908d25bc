export const foot = {
  openPartnero: 'Open Partnero',
  whatChanged: 'What changed',
  hideFigures: 'Hide figures',
  refresh: 'Refresh',
  /** In the tooltip of Refresh, these four. */
  nextIn: (wait: string) => `Refresh · next round in ${wait}`,
  nextAt: (time: string) => `Refresh · next round at ${time}`,
  asking: 'Refresh · asking now',
  stopped: 'Refresh · stopped until you act',
  settings: 'Settings',
  back: 'Programs',
};
