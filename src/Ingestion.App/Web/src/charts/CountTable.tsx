import { dayText, numberText } from '../shell/format';
import { useSettings } from '../shell/settings';
import type { Bar } from './counts';
import type { Kind } from './TimelineChart';

/** The chart's counts for who does not see it, or wants the figures. */
export function CountTable({ bars, kinds }: { bars: readonly Bar[]; kinds: readonly Kind[] }) {
  const { texts, language } = useSettings();
  return (
    <details class="count-table">
      <summary>{texts.overview.table}</summary>
      <div class="scroll" tabIndex={0} role="group" aria-label={texts.overview.table}>
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.overview.start}</th>
              {kinds.map(kind => <th key={kind.value} scope="col">{kind.name}</th>)}
              <th scope="col">{texts.overview.total}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(bar => (
              <tr key={bar.start}>
                <th scope="row">{dayText(bar.start, language)}</th>
                {kinds.map(kind => <td key={kind.value}>{numberText(bar.counts.get(kind.value) ?? 0, language)}</td>)}
                <td>{numberText(bar.total, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
