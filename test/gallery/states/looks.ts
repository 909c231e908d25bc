import { fail, ok } from '../../../main/domain/result.js';
import { fiveOf, harbor, kettle, northwind, weeklyPress } from '../cast.js';
import { explain, fill, inTurn, openDetails, openTimeline, press, shown } from '../driving.js';
import { speakHebrew } from '../hebrew.js';
import type { StateName } from '../names.js';
import { longAndLarge, otherProgram, southern } from '../unusual.js';
import { after, at, german, type NamedState, settled, showing } from './state.js';
import { left } from './views.js';

const hebrew = (programs: Parameters<typeof showing>[0]): NamedState => ({
  ...showing(programs, { locale: 'he-IL' }),
  speak: speakHebrew,
});
const textOf = (textPercent: number) => settled({ textPercent });
const hiding = settled({ figuresHidden: true });
const netProfit = explain('net-profit');

/** The same page in other clothes. */
export const lookStates = {
  hidden: showing([northwind], hiding),
  'hidden-list': showing(fiveOf, hiding),
  'hidden-details': after(showing([northwind], hiding), openDetails),
  'hidden-explain': after(showing([northwind], hiding), netProfit),
  'hidden-timeline': after(showing(fiveOf, hiding), openTimeline),
  'hidden-settings': showing(fiveOf, { ...hiding, ...at('settings') }),
  'hidden-other-program': showing([otherProgram], hiding),
  'right-to-left': hebrew([southern]),
  'right-to-left-list': hebrew([southern, kettle, weeklyPress]),
  'right-to-left-details': after(hebrew([southern]), openDetails),
  german: showing([northwind], german),
  'german-list': showing(fiveOf, german),
  'german-details': after(showing([northwind], german), openDetails),
  'german-explain': after(showing([northwind], german), netProfit),
  'german-timeline': after(showing(fiveOf, german), openTimeline),
  'german-settings': showing([northwind, kettle], { ...german, ...at('settings') }),
  'german-health': after(
    showing([northwind], { ...german, ...at('settings') }),
    inTurn(press('Zustand'), press('Anzeigen'), shown('.report')),
  ),
  'german-everything-left': {
    ...after(
      showing([northwind, kettle], { ...german, ...at('settings') }),
      inTurn(press('Entfernen…'), press('Alles entfernen'), shown('.left')),
    ),
    answers: { 'remove-everything': ok(left) },
  },
  'german-refused': showing([harbor], german),
  'german-first-run': showing([], german),
  'german-key-without-keychain': {
    ...after(
      showing([], german),
      inTurn(fill('input[type=password]', 'a-key'), press('Programm hinzufügen'), shown('.refusal')),
    ),
    answers: { 'add-key': fail({ kind: 'keychain', state: 'unavailable' }) },
  },
  'large-text': showing([northwind], textOf(150)),
  'large-text-list': showing(fiveOf, textOf(150)),
  'large-text-long': showing([longAndLarge], textOf(150)),
  'large-text-timeline': after(showing(fiveOf, textOf(150)), openTimeline),
  'large-text-settings': showing([northwind, kettle], { ...textOf(150), ...at('settings') }),
  'small-text': showing([northwind], textOf(80)),
  'small-text-list': showing(fiveOf, textOf(80)),
  paused: showing([northwind], settled({ noticesPaused: true })),
  'quiet-hours': showing([northwind], {
    ...settled({ quietHours: { fromHour: 22, untilHour: 8 } }),
    ...at('settings'),
  }),
  'ordinary-window': showing([northwind], { ordinaryWindow: true }),
  'kept-open': showing(fiveOf, { ordinaryWindow: true, ...settled({ keepWindowOpen: true }) }),
} as const satisfies Partial<Record<StateName, NamedState>>;
