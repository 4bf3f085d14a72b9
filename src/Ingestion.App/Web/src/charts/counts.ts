import type { Interval, Timeline } from '../api/types';
import { addDays } from '../shell/format';

/** The counts of one interval. */
export interface Bar {
  start: string;
  /** The day after the last. */
  end: string;
  counts: Map<string, number>;
  total: number;
}

/** The value of counts that have none, as of articles without a topic. */
export const noValue = '';

export function barsOf({ counts, interval }: Timeline): Bar[] {
  const bars = new Map<string, Bar>();
  for (const { start, value, count } of counts) {
    let bar = bars.get(start);
    if (!bar) {
      bars.set(start, (bar = { start, end: endOf(start, interval), counts: new Map(), total: 0 }));
    }
    bar.counts.set(value ?? noValue, count);
    bar.total += count;
  }
  return [...bars.values()];
}

/** The day after an interval's last. */
export function endOf(start: string, interval: Interval): string {
  if (interval !== 'month') {
    return addDays(start, interval === 'day' ? 1 : 7);
  }
  const [year, month] = start.split('-').map(Number) as [number, number];
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}

// Bars that are no thinner than a few pixels where they fill the chart.
const mostDays = 92;
const mostWeekDays = 731;

/** The finest interval at which the time from one day to another still has bars wide enough to see. */
export function fittingInterval(from: string, to: string): Interval {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return days <= mostDays ? 'day' : days <= mostWeekDays ? 'week' : 'month';
}
