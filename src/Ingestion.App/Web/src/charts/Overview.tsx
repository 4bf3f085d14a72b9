import { useMemo, useState } from 'preact/hooks';
import type { Parameters } from '../api/client';
import type { Change } from '../search/Filters';
import type { Filter } from '../shell/address';
import { useTexts } from '../shell/settings';
import { TimelineChart } from './TimelineChart';
import { VoiceMatrix } from './VoiceMatrix';
import './charts.css';

/** The charts over the results: how many over time, and who says what. They ask what the results have answered, after them. */
export function Overview({ filter, asked, change }: { filter: Filter; asked: string; change: Change }) {
  const parameters = useMemo(() => JSON.parse(asked) as Parameters, [asked]);
  const texts = useTexts().overview;
  const [chart, setChart] = useState<'timeline' | 'voices'>('timeline');
  return (
    <>
      <div class="switch" role="group" aria-label={texts.title}>
        {(['timeline', 'voices'] as const).map(name => (
          <button key={name} type="button" aria-pressed={chart === name} onClick={() => setChart(name)}>{texts[name]}</button>
        ))}
      </div>
      {chart === 'timeline'
        ? <TimelineChart filter={filter} asked={parameters} change={change} />
        : <VoiceMatrix filter={filter} asked={parameters} />}
    </>
  );
}
