import type { Trend } from '../../main/domain/history.js';
import type { Now } from '../now.js';
import { axisOf, type DrawnTrend, drawTrend, lately } from '../shown-trend.js';

interface LineProps {
  readonly drawn: DrawnTrend;
  /** The figure moved since the user looked. */
  readonly moved: boolean;
  readonly radius: number;
}

const Line = ({ drawn, moved, radius }: LineProps) => (
  <>
    <path d={drawn.line} />
    {moved && <path class="now" d={drawn.step} />}
    <circle class={moved ? 'now' : ''} cx={drawn.last.x} cy={drawn.last.y} r={radius} />
  </>
);

interface SparklineProps {
  /** Null keeps its place free. */
  readonly trend: Trend | null;
  readonly width: 44 | 56;
  readonly moved: boolean;
}

const sparklineDays = 28;

/** The shape of the last days, without a scale: hidden from screen readers, which have the values. */
export function Sparkline({ trend, width, moved }: SparklineProps) {
  const frame = { start: 2.5, end: width - 2.5, top: 2.5, bottom: 17.5, floor: 20, apart: 1 };
  const drawn = trend && drawTrend(lately(trend, sparklineDays), frame);
  return (
    <svg class={`spark of-${width}`} viewBox={`0 0 ${width} 20`} aria-hidden="true">
      {drawn && <Line drawn={drawn} moved={moved} radius={2.25} />}
    </svg>
  );
}

interface ChartProps {
  readonly trend: Trend | null;
  readonly moved: boolean;
  /** The figures are old: then no day is called today. */
  readonly old: boolean;
  readonly now: Now;
}

const chartFrame = { start: 1, end: 295.5, top: 4.5, bottom: 34, floor: 38, apart: 2 };

/** All days that are known, with the dates of both ends. Its place is kept free until there is something to draw. */
export function Chart({ trend, moved, old, now }: ChartProps) {
  const drawn = drawTrend(trend, chartFrame);
  const { first, last } = axisOf(trend, old, now);
  return (
    <span class="chart" aria-hidden="true">
      <svg viewBox="0 0 300 38" aria-hidden="true">
        {drawn && (
          <>
            <path class="area" d={drawn.area} />
            <Line drawn={drawn} moved={moved} radius={3.5} />
          </>
        )}
      </svg>
      <span class="axis">
        <bdi>{first}</bdi>
        <bdi>{last}</bdi>
      </span>
    </span>
  );
}
