import { everyFigureSpec, type FigureName } from '../main/domain/figures.js';
import { counted, orderedMoney } from '../main/domain/format.js';
import type { PointValue, TimelineEntry, VisibleEvent } from '../main/domain/history.js';
import type { Money } from '../main/domain/snapshot.js';
import type { LaterNow } from './now.js';
import type { IconName } from './parts/icon.js';
import { pastTexts } from './shown-change.js';

/** From one value to the other, as each was shown. */
export interface Step {
  readonly was: string;
  readonly is: string;
}

/** What a line of the timeline says. */
export interface ShownEvent {
  readonly icon: IconName;
  /** `{value}` stands where the amounts are put. */
  readonly text: string;
  readonly amounts: readonly string[];
  /** What follows the text, for those who see it: one for each currency that moved. */
  readonly steps: readonly Step[];
  /** The whole of it for those who listen; null where the text says it all. */
  readonly told: string | null;
}

/** What an event is written with, beside the moment. */
export interface EventManner extends LaterNow {
  /** The program's own, which comes first. */
  readonly currency: string | null;
}

const said = (icon: IconName, text: string, amounts: readonly string[] = []): ShownEvent => ({
  icon,
  text,
  amounts,
  steps: [],
  told: null,
});

type Waited = Extract<VisibleEvent, { readonly kind: 'rose' | 'fell' }>;

function shownWait({ kind, figure, was, is, amounts }: Waited, now: EventManner): ShownEvent {
  const { asked, askedFor, askedMore, answered } = now.words.window.timeline;
  const by = counted(Math.abs(is - was), now.locale);
  if (kind === 'fell') return said('check', answered[figure](by));
  const icon = figure === 'waiting-for-approval' ? 'asks' : 'payout';
  if (was > 0) return said(icon, askedMore[figure](by));
  const money = orderedMoney(amounts ?? {}, now.currency);
  return money.length === 0 ? said(icon, asked[figure](by)) : said(icon, askedFor[figure](by), money);
}

const isMoney = (value: PointValue): value is Money => typeof value === 'object';

/** Money currency by currency, those alone that moved; whatever else is one value. */
function stepsOf(was: PointValue, is: PointValue, { figure, now }: { figure: FigureName; now: EventManner }) {
  const { none } = now.words.window.program;
  if (isMoney(was) && isMoney(is)) {
    const codes = Object.fromEntries(
      Object.keys({ ...is, ...was }).flatMap((code) => (was[code] === is[code] ? [] : [[code, code]])),
    );
    return orderedMoney(codes, now.currency).map((code) => ({
      was: was[code] ?? none,
      is: is[code] ?? none,
    }));
  }
  const form = everyFigureSpec.find(({ name }) => name === figure)?.form ?? 'count';
  const text = (value: PointValue) => pastTexts(value, form, now).join(', ') || none;
  return [{ was: text(was), is: text(is) }];
}

/** A figure without a value on either side is one that may not be seen. */
export function shownEvent({ event }: Pick<TimelineEntry, 'event'>, now: EventManner): ShownEvent {
  if (event.kind !== 'moved') return shownWait(event, now);
  const { done, moved, movedUnseen } = now.words.window.timeline;
  const { figure, was, is } = event;
  const sentence = done[figure];
  if (sentence && typeof was === 'number' && typeof is === 'number' && is > was) {
    return said(figure.endsWith('rejected') ? 'cross' : 'check', sentence(counted(is - was, now.locale)));
  }
  const text = now.words.figures.long[figure];
  if (was === null || is === null) return said('moved', movedUnseen(text));
  const steps = stepsOf(was, is, { figure, now });
  const [from, to] = [steps.map((step) => step.was).join(', '), steps.map((step) => step.is).join(', ')];
  return { icon: 'moved', text, amounts: [], steps, told: moved(text, from, to) };
}
