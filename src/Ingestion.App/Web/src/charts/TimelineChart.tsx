import { brushX, type D3BrushEvent } from 'd3-brush';
import { scaleLinear, scaleUtc } from 'd3-scale';
import { select } from 'd3-selection';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { getJson, type Parameters } from '../api/client';
import { intervals, stances, type Interval, type Stance, type Timeline } from '../api/types';
import type { Change } from '../search/Filters';
import type { Filter } from '../shell/address';
import { dayText, numberText } from '../shell/format';
import { useLoad } from '../shell/load';
import { Failure, Loading } from '../shell/parts';
import { useSettings } from '../shell/settings';
import { useNames } from '../shell/taxonomy';
import { barsOf, fittingInterval, noValue, type Bar } from './counts';
import { CountTable } from './CountTable';

const height = 150;
const margin = { top: 8, right: 4, bottom: 22, left: 34 };

type By = 'stance' | 'topic';

/** Counts over all dates, under the other filters; brushing sets the dates. */
export function TimelineChart({ filter, asked, change }: { filter: Filter; asked: Parameters; change: Change }) {
  const { texts } = useSettings();
  const words = texts.overview;
  const [by, setBy] = useState<By>('stance');
  const [chosen, setChosen] = useState<Interval | 'auto'>('auto');
  const parameters = { ...asked, from: undefined, to: undefined, by };
  const key = JSON.stringify([parameters, chosen]);
  const timeline = useLoad(key, async signal => {
    const counts = (interval: Interval) => getJson<Timeline>('timeline', { ...parameters, interval }, signal);
    if (chosen !== 'auto') {
      return counts(chosen);
    }
    const months = await counts('month');
    const bars = barsOf(months);
    const fitting = bars.length > 0 ? fittingInterval(bars[0]!.start, bars.at(-1)!.end) : 'month';
    return fitting === 'month' ? months : counts(fitting);
  });
  const bars = useMemo(() => (timeline.value ? barsOf(timeline.value) : []), [timeline.value]);
  const shownBy = (timeline.value?.by ?? by) as By;
  const kinds = useKinds(shownBy, bars);
  return (
    <section class="timeline" aria-labelledby="timeline-title" aria-busy={timeline.loading}>
      <header>
        <h2 id="timeline-title" class="unseen">{words.timeline}</h2>
        <label>{words.by}{' '}
          <select value={by} onChange={event => setBy(event.currentTarget.value as By)}>
            <option value="stance">{words.byStance}</option>
            <option value="topic">{words.byTopic}</option>
          </select>
        </label>
        <label>{words.interval}{' '}
          <select value={chosen} onChange={event => setChosen(event.currentTarget.value as Interval | 'auto')}>
            {(['auto', ...intervals] as const).map(interval => <option key={interval} value={interval}>{words.intervals[interval]}</option>)}
          </select>
        </label>
      </header>
      {timeline.failure ? <Failure failure={timeline.failure} again={timeline.again} /> : null}
      {!timeline.value && timeline.loading && <Loading />}
      {timeline.value && bars.length === 0 && <p class="quiet">{words.none}</p>}
      {bars.length > 0 && (
        <>
          <Chart bars={bars} kinds={kinds} filter={filter} change={change} />
          <ul class="legend">
            {kinds.map(kind => <li key={kind.value}><span class={`swatch ${kind.class}`} aria-hidden="true" />{kind.name}</li>)}
          </ul>
          <p class="quiet">{timeline.value?.cut ? words.cut : words.brush}</p>
          <CountTable bars={bars} kinds={kinds} />
        </>
      )}
    </section>
  );
}

/** What bars are stacked of. */
export interface Kind {
  value: string;
  name: string;
  class: string;
}

function useKinds(by: By, bars: readonly Bar[]): Kind[] {
  const { texts } = useSettings();
  const names = useNames();
  return useMemo(() => {
    const present = new Set(bars.flatMap(bar => [...bar.counts.keys()]));
    const all: Kind[] = by === 'stance'
      ? stances.map(stance => ({ value: stance, name: texts.stances[stance as Stance], class: `side-${stance}` }))
      : names.topics.map(topic => ({ value: topic, name: names.topic(topic), class: `hue-${names.hue(topic)}` }));
    return [...all, { value: noValue, name: texts.overview.noLabel, class: 'side-none' }].filter(kind => present.has(kind.value));
  }, [by, bars, names, texts]);
}

function Chart({ bars, kinds, filter, change }: { bars: readonly Bar[]; kinds: readonly Kind[]; filter: Filter; change: Change }) {
  const { texts, language } = useSettings();
  const svg = useRef<SVGSVGElement>(null);
  const brushed = useRef<SVGGElement>(null);
  const width = useWidth(svg);
  const [pointed, setPointed] = useState<Bar | null>(null);

  const first = bars[0]!.start;
  const last = bars.at(-1)!.end;
  const x = useMemo(() => scaleUtc([new Date(first), new Date(last)], [margin.left, Math.max(width - margin.right, margin.left + 1)]), [first, last, width]);
  const y = useMemo(() => scaleLinear([0, Math.max(...bars.map(bar => bar.total))], [height - margin.bottom, margin.top]).nice(4), [bars]);

  useEffect(() => {
    const area: [[number, number], [number, number]] = [[margin.left, 0], [width - margin.right, height - margin.bottom]];
    const brush = brushX<unknown>().extent(area).on('end', (event: D3BrushEvent<unknown>) => {
      // Only what a hand did asks a question; moving the brush to the filter's dates does not.
      if (event.sourceEvent) {
        change({ ...filter, ...datesOf(event.selection as [number, number] | null, bars, x) });
      }
    });
    const group = select(brushed.current!).call(brush);
    const place = (day: string) => Math.min(Math.max(x(new Date(day)), area[0][0]), area[1][0]);
    group.call(brush.move, filter.from || filter.to ? [place(filter.from || first), place(filter.to || last)] : null);
    return () => {
      group.on('.brush', null).selectAll('*').remove();
    };
  }, [bars, x, width, filter]);

  const point = (event: PointerEvent) => {
    const left = svg.current!.getBoundingClientRect().left;
    const day = x.invert(event.clientX - left).toISOString().slice(0, 10);
    setPointed(bars.find(bar => bar.start <= day && day < bar.end) ?? null);
  };
  const total = bars.reduce((sum, bar) => sum + bar.total, 0);
  const ticks = x.ticks(Math.max(2, Math.floor(width / 110)));
  const tickText = x.tickFormat(ticks.length);
  return (
    <div class="chart" onPointerMove={point} onPointerLeave={() => setPointed(null)}>
      <svg ref={svg} height={height} role="img" aria-label={texts.overview.chart(total, dayText(first, language), dayText(last, language))}>
        {y.ticks(3).filter(Number.isInteger).map(tick => (
          <g key={tick} class="grid">
            <line x1={margin.left} x2={width - margin.right} y1={y(tick)} y2={y(tick)} />
            <text x={margin.left - 6} y={y(tick)} dy="0.32em" text-anchor="end">{numberText(tick, language)}</text>
          </g>
        ))}
        {bars.map(bar => <Stack key={bar.start} bar={bar} kinds={kinds} x={x} y={y} dim={isOutside(bar, filter)} />)}
        {ticks.map(tick => <text key={+tick} class="tick" x={x(tick)} y={height - 6} text-anchor="middle">{tickText(tick)}</text>)}
        <g ref={brushed} class="brush" />
      </svg>
      <p class="readout" aria-hidden="true">
        {pointed ? `${dayText(pointed.start, language)}: ${kinds.filter(kind => pointed.counts.has(kind.value)).map(kind => `${kind.name} ${numberText(pointed.counts.get(kind.value)!, language)}`).join(' · ')}` : '\u00A0'}
      </p>
    </div>
  );
}

function Stack({ bar, kinds, x, y, dim }: { bar: Bar; kinds: readonly Kind[]; x: (date: Date) => number; y: (count: number) => number; dim: boolean }) {
  const left = x(new Date(bar.start));
  const width = x(new Date(bar.end)) - left;
  let below = 0;
  return (
    <g class={dim ? 'bar dim' : 'bar'}>
      {kinds.filter(kind => bar.counts.has(kind.value)).map(kind => {
        const from = below;
        below += bar.counts.get(kind.value)!;
        return <rect key={kind.value} class={kind.class} x={left} width={Math.max(1, width - (width > 4 ? 1 : 0))} y={y(below)} height={y(from) - y(below)} />;
      })}
    </g>
  );
}

function isOutside(bar: Bar, { from, to }: Filter): boolean {
  return (from !== '' && bar.end <= from) || (to !== '' && bar.start >= to);
}

/** The dates of whole bars that a brush touches; none where it was only a click. */
function datesOf(selection: [number, number] | null, bars: readonly Bar[], x: { invert(place: number): Date }): { from: string; to: string } {
  if (!selection) {
    return { from: '', to: '' };
  }
  const [left, right] = selection.map(place => x.invert(place).toISOString().slice(0, 10)) as [string, string];
  const touched = bars.filter(bar => bar.end > left && bar.start <= right);
  return touched.length > 0 ? { from: touched[0]!.start, to: touched.at(-1)!.end } : { from: left, to: right > left ? right : '' };
}

function useWidth(element: { current: Element | null }): number {
  const [width, setWidth] = useState(600);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      // A chart that is hidden has no width, and keeps the one that it had.
      if (entry!.contentRect.width > 0) {
        setWidth(Math.round(entry!.contentRect.width));
      }
    });
    observer.observe(element.current!);
    return () => observer.disconnect();
  }, []);
  return width;
}
