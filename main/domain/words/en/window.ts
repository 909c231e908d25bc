import { plural } from '../plural.js';
import type { Counted } from '../words.js';

const home = {
  programs: ({ n, text }: Counted) => plural('en', n, { one: `${text} program`, other: `${text} programs` }),
  /** Beside a number that is shown large and apart: "5" "waiting". */
  waiting: 'waiting',
  nobody: 'Nobody is waiting',
  /** Some program did not tell how many wait. */
  atLeast: 'at least',
  approvals: ({ text }: Counted) => `${text} for approval`,
  payouts: ({ n, text }: Counted) => plural('en', n, { one: `${text} payout`, other: `${text} payouts` }),
  rowWaiting: (count: string) => `${count} waiting`,
  rowWaitingSince: (count: string, age: string) => `${count} waiting, ${age}`,
  rowUnknown: 'who waits is not known',
  older: ({ text }: Counted) => `${text} older`,
  asOf: (age: string) => `as of ${age}`,
  notRead: 'not read yet',
  demo: 'Demo',
};

const program = {
  waiting: 'Waiting for you',
  waitedAt: (time: string) => `Waiting at ${time}`,
  firstSeen: (age: string) => `first seen ${age}`,
  oldestFirstSeen: (age: string) => `oldest first seen ${age}`,
  nobody: 'Nobody is waiting',
  nobodyWas: 'Nobody was waiting',
  /** A lower count stands in one answer only. */
  unconfirmed: 'The next answer will confirm it',
  at: (time: string) => `at ${time}`,
  details: 'Details',
  reading: 'Reading for the first time…',
  none: 'none',
  grew: 'up',
  fell: 'down',
  stayed: 'unchanged',
  demo: 'A demo. Nothing in it is real.',
  leaveDemo: 'Leave the demo',
  paused: 'Notices are paused.',
  resume: 'Resume',
};

/** `{value}` stands where the number is put, with its own markup. */
const details = {
  ofClicks: '{value} of clicks',
  ofSignups: '{value} of sign-ups buy',
  settings: 'Program settings',
  hintAll: 'funnel, payouts, settings',
  hintSettings: 'portal and settings',
};

const settingsOfProgram = {
  currency: 'Currency',
  commission: 'Commission',
  commissions: 'Commissions',
  several: 'several',
  click: 'A click counts',
  days: ({ n, text }: Counted) => plural('en', n, { one: `for ${text} day`, other: `for ${text} days` }),
  payouts: 'Payouts',
  byHandAny: 'from any amount, sent by hand',
  byHandFrom: (amount: string) => `from ${amount}, sent by hand`,
  automaticAny: 'from any amount, sent automatically',
  automaticFrom: (amount: string) => `from ${amount}, sent automatically`,
  fromAny: 'from any amount',
  from: (amount: string) => `from ${amount}`,
  sentByHand: 'sent by hand',
  sentAutomatically: 'sent automatically',
  schedule: 'Payout schedule',
  newPartners: 'New partners',
  mayRegister: 'may register',
  mayNotRegister: 'may not register',
  welcomeEmail: 'Welcome e-mail',
  onboarding: 'Onboarding',
  partnerEmail: 'E-mail to partners',
  rewardEmail: 'Notices of rewards',
  portal: 'Portal',
  referralPortal: 'Referral portal',
  programPage: 'Program page',
  leadsPage: 'Leads page',
  googleLogin: 'Google login',
  passwordless: 'Passwordless login',
  subAccounts: 'Sub-accounts',
  widget: 'Widget',
  popup: 'Sign-up pop-up',
  form: 'Embeddable form',
  on: 'on',
  off: 'off',
  portalRefused: 'This address is not one that the app opens.',
};

const add = {
  welcome: 'See who waits',
  welcomeHint: 'Your Partnero programs, one glance away.',
  title: 'Add a program',
  steps: 'Steps',
  stepKey: '1 Key',
  stepProgram: '2 Program',
  stepNotice: '3 Notice',
  label: 'API key',
  placeholder: 'Paste it here',
  hint: 'Your program › Integration › API tab.',
  whereIsIt: 'Where is it?',
  addProgram: 'Add program',
  tryDemo: 'Try the demo',
  asking: 'Asking Partnero',
  promise: 'It only reads, talks to api.partnero.com alone, and keeps the key in your system’s keychain.',
  close: 'Close',
};

const found = {
  accepted: 'Key accepted and kept in the keychain.',
  known: 'Key accepted. This program was here already, and its key is replaced.',
  told: 'You will be told when somebody waits',
  toldHint: 'One notice a round, never twice',
  notTold: 'Nobody waits in this type of program',
  notToldHint: 'Partnero reports no approvals or payouts for it',
  seeHow: 'See how it looks',
  another: 'Add another',
  done: 'Done',
};

const replaceKey = {
  title: 'Replace key',
  hint: (name: string) => `Paste a key of “${name}”. Its figures and history stay.`,
};

const settings = {
  title: 'Settings',
  back: 'Back',
  programs: 'Programs',
  addProgram: 'Add program',
  remove: 'Remove',
  removeProgram: 'Remove program',
  removeQuestion: (name: string) => `Remove ${name} and its key?`,
  keep: 'Keep',
  removed: (name: string) => `${name} is removed.`,
  notices: 'Notices',
  approvals: 'Somebody asks for approval',
  payoutsRequested: 'A payout is requested',
  payoutsResubmitted: 'A payout is requested again',
  pause: 'Pause all notices',
  pauseHint: 'What happens meanwhile is shown here only.',
  test: 'Test',
  sendTest: 'Send a test notice',
  testSent: 'Sent. It should show now.',
  updates: 'Updates',
  interval: 'Ask Partnero',
  intervalHint: 'Less often if the server asks for it.',
  every: ({ n, text }: Counted) => plural('en', n, { one: 'every minute', other: `every ${text} min` }),
  about: 'This app',
  version: (version: string) => `Partnero Glance ${version}`,
  unofficial: 'Unofficial. It reads and never writes.',
  quit: 'Quit',
};

const foot = {
  openPartnero: 'Open Partnero',
  refresh: 'Refresh',
  settings: 'Settings',
  back: 'Programs',
};

/** Told to screen readers while the page is open. */
const told = {
  waiting: (name: string, count: string, kind: string) => `${name}: ${count} ${kind}`,
  figure: (label: string, value: string) => `${label}: ${value}`,
};

export const window = {
  home,
  program,
  details,
  settingsOfProgram,
  add,
  found,
  replaceKey,
  settings,
  foot,
  told,
};
