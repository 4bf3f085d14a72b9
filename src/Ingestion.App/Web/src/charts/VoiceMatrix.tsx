import { useMemo, useState } from 'preact/hooks';
import { getJson, type Parameters } from '../api/client';
import type { VoiceCounts } from '../api/types';
import type { Filter } from '../shell/address';
import { numberText } from '../shell/format';
import { useLoad } from '../shell/load';
import { Failure, Loading, ViewLink } from '../shell/parts';
import { useSettings } from '../shell/settings';
import { useNames } from '../shell/taxonomy';

/** As many actors as a reader takes in at a look; the rest on demand. */
const fewActors = 8;

interface Sides {
  favor: number;
  against: number;
}

interface ActorRow {
  actor: string;
  total: number;
  topics: Map<string, Sides>;
}

/** Who says what: actors by topics, with how many articles carry them on either side. */
export function VoiceMatrix({ filter, asked }: { filter: Filter; asked: Parameters }) {
  const { texts } = useSettings();
  const words = texts.overview;
  const names = useNames();
  const [all, setAll] = useState(false);
  const voices = useLoad(JSON.stringify(asked), signal => getJson<VoiceCounts>('voices', asked, signal));
  const rows = useMemo(() => rowsOf(voices.value), [voices.value]);
  const topics = names.topics.filter(topic => rows.some(row => row.topics.has(topic)));
  const most = Math.max(1, ...rows.flatMap(row => [...row.topics.values()].flatMap(sides => [sides.favor, sides.against])));
  return (
    <section class="matrix" aria-labelledby="matrix-title" aria-busy={voices.loading}>
      <h2 id="matrix-title" class="unseen">{words.voices}</h2>
      {voices.failure ? <Failure failure={voices.failure} again={voices.again} /> : null}
      {!voices.value && voices.loading && <Loading />}
      {voices.value && rows.length === 0 && <p class="quiet">{words.nobody}</p>}
      {rows.length > 0 && (
        <>
          <div class="scroll" tabIndex={0} role="group" aria-labelledby="matrix-title">
            <table>
              <thead>
                <tr>
                  <th scope="col"><span class="unseen">{words.actor}</span></th>
                  {topics.map(topic => <th key={topic} scope="col"><span class={`dot hue-${names.hue(topic)}`} aria-hidden="true" />{names.topic(topic)}</th>)}
                </tr>
              </thead>
              <tbody>
                {(all ? rows : rows.slice(0, fewActors)).map(row => (
                  <tr key={row.actor}>
                    <th scope="row">{names.actor(row.actor)}</th>
                    {topics.map(topic => <td key={topic}><Cell row={row} topic={topic} most={most} filter={filter} /></td>)}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {rows.length > fewActors && (
            <button type="button" class="plain" aria-expanded={all} onClick={() => setAll(!all)}>{all ? words.fewActors : words.allActors(rows.length)}</button>
          )}
          <p class="quiet">{voices.value?.cut ? words.cut : words.legend}</p>
        </>
      )}
    </section>
  );
}

function Cell({ row, topic, most, filter }: { row: ActorRow; topic: string; most: number; filter: Filter }) {
  const { texts, language } = useSettings();
  const names = useNames();
  const sides = row.topics.get(topic);
  if (!sides) {
    return null;
  }
  return (
    <ViewLink
      class="cell"
      to={{ page: 'search', article: '', filter: { ...filter, topic: [topic], actor: [row.actor] } }}
      aria-label={texts.overview.cell(names.actor(row.actor), names.topic(topic), sides.favor, sides.against)}
    >
      {sides.favor > 0 && <Side side="favor" sign="▲" count={sides.favor} most={most} text={numberText(sides.favor, language)} />}
      {sides.against > 0 && <Side side="against" sign="▼" count={sides.against} most={most} text={numberText(sides.against, language)} />}
    </ViewLink>
  );
}

function Side({ side, sign, count, most, text }: { side: 'favor' | 'against'; sign: string; count: number; most: number; text: string }) {
  // The area of a bar is read as its count, so its width is its share of the most.
  return (
    <span class={`side ${side}`}>
      <span class="sign">{sign} {text}</span>
      <span class="length" style={{ width: `${(count / most) * 100}%` }} />
    </span>
  );
}

function rowsOf(voices: VoiceCounts | null): ActorRow[] {
  const rows = new Map<string, ActorRow>();
  for (const { actor, topic, stance, count } of voices?.counts ?? []) {
    let row = rows.get(actor);
    if (!row) {
      rows.set(actor, (row = { actor, total: 0, topics: new Map() }));
    }
    const sides = row.topics.get(topic) ?? { favor: 0, against: 0 };
    row.topics.set(topic, { ...sides, [stance]: count });
    row.total += count;
  }
  return [...rows.values()].toSorted((a, b) => b.total - a.total || a.actor.localeCompare(b.actor));
}
