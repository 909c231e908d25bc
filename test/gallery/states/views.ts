import { fail } from '../../../main/domain/result.js';
import { documented, fiveOf, harbor, kettle, northwind, weeklyPress } from '../cast.js';
import { fill, inTurn, openTimeline, press, shown } from '../driving.js';
import type { StateName } from '../names.js';
import { after, at, type NamedState, showing } from './state.js';

const field = 'input[type=password]';
const addProgram = inTurn(fill(field, 'a-key'), press('Add program'));
const replaceKey = inTurn(
  press('Replace key'),
  fill(field, 'a-key'),
  press('Replace key'),
  shown('.refusal'),
);

/** Forms, settings, and what else there is beside the figures. */
export const viewStates = {
  'no-program': showing([]),
  'key-accepted': after(showing([]), inTurn(addProgram, shown('.found'))),
  'key-wrong': {
    ...after(showing([]), inTurn(addProgram, shown('.refusal'))),
    answers: { 'add-key': fail({ kind: 'key-refused', status: 401 }) },
  },
  'key-of-another': {
    ...after(showing([harbor]), replaceKey),
    answers: { 'replace-key': fail({ kind: 'other-program', name: 'Kettle & Co. Partners' }) },
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
} as const satisfies Partial<Record<StateName, NamedState>>;
