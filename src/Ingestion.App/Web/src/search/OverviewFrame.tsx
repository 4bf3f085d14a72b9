import { useEffect, useState } from 'preact/hooks';
import type { Filter } from '../shell/address';
import { Loading } from '../shell/parts';
import { useTexts } from '../shell/settings';
import { readSetting, writeSetting } from '../shell/storage';
import type { Change } from './Filters';

// On a small window articles come first.
const openFrom = '(min-width: 56rem)';

type OverviewModule = typeof import('../charts/Overview');

/** The place of the charts. Their code comes after the first articles are there, so that those never wait for it. */
export function OverviewFrame({ filter, answered, change }: { filter: Filter; answered: string | null; change: Change }) {
  const texts = useTexts().overview;
  const [open, setOpen] = useState(openAtFirst);
  const [charts, setCharts] = useState<OverviewModule | null>(null);
  useEffect(() => {
    if (open && answered !== null && !charts) {
      import('../charts/Overview').then(setCharts, () => {});
    }
  }, [open, answered !== null]);
  return (
    <details
      class="overview"
      open={open}
      onToggle={event => {
        // Being drawn open is a toggle too, and no choice of the reader's.
        if (event.currentTarget.open !== open) {
          setOpen(!open);
          writeSetting('overview', open ? 'closed' : 'open');
        }
      }}
    >
      <summary>{texts.title}</summary>
      <div class="overview-body">{open && (charts && answered !== null ? <charts.Overview filter={filter} asked={answered} change={change} /> : <Loading />)}</div>
    </details>
  );
}

function openAtFirst(): boolean {
  const kept = readSetting('overview');
  return kept ? kept === 'open' : matchMedia(openFrom).matches;
}
