import type { Left } from '../../../main/commands.js';
import { fail, ok } from '../../../main/domain/result.js';
import { documented, fiveOf, harbor, kettle, northwind, weeklyPress } from '../cast.js';
import { fill, inTurn, openTimeline, press, shown } from '../driving.js';
import { allIll } from '../health.js';
import type { StateName } from '../names.js';
import { after, at, type NamedState, settled, showing } from './state.js';
import { keyLeft } from './troubles.js';

const field = 'input[type=password]';
const addProgram = inTurn(fill(field, 'a-key'), press('Add program'));
const replaceKey = inTurn(
  press('Replace key'),
  fill(field, 'a-key'),
  press('Replace key'),
  shown('.refusal'),
);

const withoutKeychain: Pick<NamedState, 'answers'> = {
  answers: { 'add-key': fail({ kind: 'keychain', state: 'unavailable' }) },
};

const openHealth = inTurn(press('Health'), shown('[data-part=disk]'));

export const left: Left = {
  keys: [
    { program: 'northwind', state: 'locked' },
    { program: 'kettle', state: 'locked' },
  ],
  files: ['p-3f0c6a52.history.json.unreadable-2026-11-20T07-12-44-120Z'],
};

/** Forms, settings, and what else there is beside the figures. */
export const viewStates = {
  'no-program': showing([]),
  'key-accepted': after(showing([]), inTurn(addProgram, shown('.found'))),
  'key-accepted-paused': after(
    showing([], settled({ noticesPaused: true })),
    inTurn(addProgram, shown('.found')),
  ),
  'key-wrong': {
    ...after(showing([]), inTurn(addProgram, shown('.refusal'))),
    answers: { 'add-key': fail({ kind: 'key-refused', status: 401 }) },
  },
  'key-of-another': {
    ...after(showing([harbor]), replaceKey),
    answers: { 'replace-key': fail({ kind: 'other-program', name: 'Kettle & Co. Partners' }) },
  },
  'key-without-keychain': {
    ...after(showing([]), inTurn(addProgram, shown('.refusal'))),
    ...withoutKeychain,
  },
  'key-for-run': {
    ...after(showing([]), inTurn(addProgram, press('Use it for this run only'), shown('.found'))),
    ...withoutKeychain,
  },
  'add-another': showing([northwind], at('add')),
  'replace-key': after(showing([harbor]), inTurn(press('Replace key'), shown(field))),
  timeline: after(showing(fiveOf), openTimeline),
  'timeline-payouts': after(showing(fiveOf), inTurn(openTimeline, press('Payouts'))),
  'timeline-of-one': after(showing([northwind]), openTimeline),
  'timeline-empty': after(showing([documented]), openTimeline),
  'timeline-none-of-kind': after(
    showing([weeklyPress]),
    inTurn(openTimeline, press('Approvals'), shown('.empty')),
  ),
  'settings-on-mac': showing([northwind, kettle], { ...at('settings'), platform: 'darwin' }),
  settings: showing([northwind, kettle], at('settings')),
  'remove-question': after(showing([northwind, kettle], at('settings')), press('Remove program')),
  'remove-everything': after(showing([northwind, kettle], at('settings')), press('Remove…')),
  health: after(showing([northwind, kettle], at('settings')), openHealth),
  'health-ill': {
    ...after(showing([northwind, kettle], at('settings')), openHealth),
    answers: { health: ok(allIll(Date.now())) },
  },
  diagnostics: after(
    showing([northwind, kettle], at('settings')),
    inTurn(openHealth, press('Show them'), shown('.report')),
  ),
  'everything-left': {
    ...after(
      showing([keyLeft(northwind), keyLeft(kettle)], at('settings')),
      inTurn(press('Remove…'), press('Remove everything'), shown('.left')),
    ),
    answers: { 'remove-everything': ok(left) },
  },
} as const satisfies Partial<Record<StateName, NamedState>>;
