import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { getJson } from '../api/client';
import { languages, stances, type Timeline } from '../api/types';
import { filterParameters, isFiltered, noFilter, type Filter, type ListName } from '../shell/address';
import { addDays, shown } from '../shell/format';
import { StanceMark } from '../shell/parts';
import { useSettings } from '../shell/settings';
import { useNames } from '../shell/taxonomy';

export type Change = (filter: Filter) => void;

/** What narrows the results, in the sidebar. */
export function Filters({ filter, change }: { filter: Filter; change: Change }) {
  const { texts } = useSettings();
  const names = useNames();
  return (
    <form class="filters" onSubmit={event => event.preventDefault()}>
      <fieldset>
        <legend>{texts.search.topics}</legend>
        {names.topics.map(topic => (
          <Choice key={topic} list="topic" value={topic} filter={filter} change={change}>
            <span class={`dot hue-${names.hue(topic)}`} aria-hidden="true" />{names.topic(topic)}
          </Choice>
        ))}
      </fieldset>
      <fieldset>
        <legend>{texts.search.stance}</legend>
        {stances.map(stance => (
          <Choice key={stance} list="stance" value={stance} filter={filter} change={change}><StanceMark stance={stance} /></Choice>
        ))}
      </fieldset>
      <NameList list="actor" legend={texts.search.actor} hint={texts.search.actorHint} filter={filter} change={change} />
      <NameList list="source" legend={texts.search.outlet} hint={texts.search.outletHint} filter={filter} change={change} />
      <Days filter={filter} change={change} />
      <fieldset>
        <legend>{texts.search.articleLanguage}</legend>
        {languages.map(language => (
          <Choice key={language} list="language" value={language} filter={filter} change={change}>{texts.languages[language]}</Choice>
        ))}
      </fieldset>
      {isFiltered(filter) && <button type="button" onClick={() => change(noFilter)}>{texts.search.clear}</button>}
    </form>
  );
}

function Choice({ list, value, filter, change, children }: { list: ListName; value: string; filter: Filter; change: Change; children: ComponentChildren }) {
  const chosen = filter[list].includes(value);
  const others = filter[list].filter(other => other !== value);
  return (
    <label class="choice">
      <input type="checkbox" checked={chosen} onChange={() => change({ ...filter, [list]: chosen ? others : [...others, value] })} />
      <span>{children}</span>
    </label>
  );
}

/** Names to choose some of, typed with suggestions: actors of the taxonomy, outlets that the articles have. */
function NameList({ list, legend, hint, filter, change }: { list: 'actor' | 'source'; legend: string; hint: string; filter: Filter; change: Change }) {
  const { texts } = useSettings();
  const names = useNames();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [outlets, setOutlets] = useState<string[]>([]);
  const suggestions = list === 'actor' ? names.actors.map(actor => ({ value: actor, name: names.actor(actor) })) : outlets.map(name => ({ value: name, name }));

  const add = (text: string) => {
    const name = text.trim();
    const known = suggestions.find(suggestion => suggestion.name.toLowerCase() === name.toLowerCase());
    const value = known?.value ?? name;
    if (value && !filter[list].includes(value)) {
      change({ ...filter, [list]: [...filter[list], value] });
    }
    setTyped('');
  };
  // What a browser fills in from the list is chosen at once.
  const type = (text: string, whole: boolean) => (whole && suggestions.some(suggestion => suggestion.name === text) ? add(text) : setTyped(text));
  const suggest = async () => {
    if (list === 'source' && outlets.length === 0) {
      setOutlets(await outletsOf().catch(() => []));
    }
  };
  return (
    <fieldset>
      <legend>{legend}</legend>
      {filter[list].length > 0 && (
        <ul class="chosen">
          {filter[list].map(value => {
            const name = list === 'actor' ? names.actor(value) : shown(value);
            return (
              <li key={value}>
                <button type="button" class="plain" aria-label={texts.search.remove(name)} onClick={() => change({ ...filter, [list]: filter[list].filter(other => other !== value) })}>
                  {name} <span aria-hidden="true">×</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <div class="adding">
        <input
          type="text"
          list={id}
          value={typed}
          placeholder={hint}
          aria-label={legend}
          autocomplete="off"
          onFocus={suggest}
          onInput={event => type(event.currentTarget.value, !(event instanceof InputEvent) || event.inputType === 'insertReplacementText')}
          onKeyDown={event => {
            if (event.key === 'Enter') {
              event.preventDefault();
              add(typed);
            }
          }}
        />
        <button type="button" onClick={() => add(typed)} disabled={!typed.trim()}>{texts.search.add}</button>
      </div>
      <datalist id={id}>{suggestions.map(suggestion => <option key={suggestion.value} value={suggestion.name} />)}</datalist>
    </fieldset>
  );
}

async function outletsOf(): Promise<string[]> {
  const timeline = await getJson<Timeline>('timeline', { by: 'source', interval: 'month' });
  return [...new Set(timeline.counts.flatMap(count => count.value ?? []))].toSorted((a, b) => a.localeCompare(b));
}

/** The dates; the reader names the last day, the API the day after it. */
function Days({ filter, change }: { filter: Filter; change: Change }) {
  const { texts } = useSettings();
  const until = filter.to && addDays(filter.to, -1);
  const set = (from: string, last: string) => {
    const to = last && addDays(last, 1);
    if (!from || !to || from < to) {
      change({ ...filter, from, to });
    }
  };
  return (
    <fieldset class="days">
      <legend>{texts.search.dates}</legend>
      <label>{texts.search.from}<input type="date" value={filter.from} max={until || undefined} onChange={event => set(event.currentTarget.value, until)} /></label>
      <label>{texts.search.until}<input type="date" value={until} min={filter.from || undefined} onChange={event => set(filter.from, event.currentTarget.value)} /></label>
    </fieldset>
  );
}

/** The words to search; they are asked for a moment after the last key. */
export function SearchBox({ filter, change }: { filter: Filter; change: Change }) {
  const { texts } = useSettings();
  const [typed, setTyped] = useState(filter.q);
  useEffect(() => setTyped(last => (wordsOf(last) === filter.q ? last : filter.q)), [filter.q]);
  useEffect(() => {
    if (wordsOf(typed) === filter.q) {
      return;
    }
    const timer = setTimeout(() => change({ ...filter, q: wordsOf(typed) }), typingPause);
    return () => clearTimeout(timer);
  }, [typed, filterKey(filter)]);
  return (
    <form
      role="search"
      class="search-box"
      onSubmit={event => {
        event.preventDefault();
        change({ ...filter, q: wordsOf(typed) });
      }}
    >
      <input id="words" type="search" value={typed} maxLength={300} placeholder={texts.search.placeholder} aria-label={texts.search.label} aria-keyshortcuts="/" onInput={event => setTyped(event.currentTarget.value)} />
    </form>
  );
}

// Long enough not to ask for each letter, short enough not to be noticed.
const typingPause = 300;

// A search without a letter or digit asks for nothing.
function wordsOf(typed: string): string {
  return /[\p{L}\p{N}]/u.test(typed) ? typed.trim() : '';
}

function filterKey(filter: Filter): string {
  return JSON.stringify(filterParameters(filter));
}
