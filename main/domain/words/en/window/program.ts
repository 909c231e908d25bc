export const program = {
  waiting: 'Waiting for you',
  waitedAt: (time: string) => `Waiting at ${time}`,
  firstSeen: (age: string) => `first seen ${age}`,
  oldestFirstSeen: (age: string) => `oldest first seen ${age}`,
  nobody: 'Nobody is waiting',
  nobodyWas: 'Nobody was waiting',
  answeredToday: (clock: string) => `Last one answered at ${clock}`,
  answeredYesterday: (clock: string) => `Last one answered yesterday, ${clock}`,
  answeredEarlier: (moment: string) => `Last one answered on ${moment}`,
  /** A lower count stands in one answer only. */
  unconfirmed: 'The next answer will confirm it',
  at: (time: string) => `at ${time}`,
  details: 'Details',
  /** Beside it: what there is behind it. */
  behindAll: 'funnel, payouts, settings',
  behindSettings: 'portal and settings',
  reading: 'Reading for the first time…',
  none: 'none',
  grew: 'up',
  fell: 'down',
  stayed: 'unchanged',
  today: 'today',
  /** Over the figures; `{value}` stands where `anyChange` is put, as an example. */
  changedSince: (age: string) => `{value} since you looked, ${age}`,
  anyChange: '+n',
  nothingMoved: 'nothing moved since you looked',
  /** Beside a figure that moved. */
  was: (value: string) => `was ${value}`,
  isNew: 'new',
  moved: 'moved',
  /** The same, to those who listen; `{value}` stands where it is put. */
  changeTold: '{value} since you looked',
  wasTold: '{value} when you looked',
  demo: 'A demo. Nothing in it is real.',
  leaveDemo: 'Leave the demo',
  paused: 'Notices are paused.',
  resume: 'Resume',
};
