import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { filterParameters, go, isFiltered, type Filter } from '../shell/address';
import { Failure, Loading } from '../shell/parts';
import { useTexts } from '../shell/settings';
import { useTitle } from '../shell/title';
import { Exports } from './Exports';
import { Filters, SearchBox } from './Filters';
import { OverviewFrame } from './OverviewFrame';
import { useResults } from './results';
import { gatherStories } from './stories';
import { StoryCard } from './StoryCard';

/** Search, overview and results. It stays where it is while an article is read, so that the way back loses nothing. */
export function SearchView({ filter, visible }: { filter: Filter; visible: boolean }) {
  const texts = useTexts();
  const results = useResults(filter);
  const stories = useMemo(() => gatherStories(results.items), [results.items]);
  const [filtersOpen, setFiltersOpen] = useState(false);
  useKeptScroll(visible);
  useTitle(visible ? [filter.q, texts.nav.search].filter(part => part).join(' – ') : null);

  const change = (next: Filter) => go({ page: 'search', article: '', filter: next });
  const chosen = Object.values(filterParameters(filter)).reduce((count, value) => count + (Array.isArray(value) ? value.length : 1), 0);
  const nothing = !results.loading && !results.failure && stories.length === 0;
  return (
    <div class="search" hidden={!visible}>
      <h1 class="unseen">{texts.nav.search}</h1>
      <div class="search-top">
        <SearchBox filter={filter} change={change} />
        <button type="button" class="filters-button" aria-expanded={filtersOpen} aria-controls="filters" onClick={() => setFiltersOpen(!filtersOpen)}>
          {texts.search.filters}{chosen > 0 && <span class="count">{chosen}</span>}
        </button>
      </div>
      <aside id="filters" class={filtersOpen ? 'open' : ''} aria-label={texts.search.filters}>
        <Filters filter={filter} change={change} />
      </aside>
      <div class="found">
        <OverviewFrame filter={filter} answered={results.answered} change={change} />
        <section aria-labelledby="results-title" aria-busy={results.loading}>
          <header class="results-head">
            <h2 id="results-title">{texts.search.results}</h2>
            <p role="status" class="quiet">
              {results.answered === null
                ? texts.search.loading
                : texts.search.shown(stories.reduce((count, story) => count + story.articles.length, 0), results.continuation !== null)}
            </p>
            <Exports filter={filter} />
          </header>
          {results.failure ? <Failure failure={results.failure} again={results.again} /> : null}
          <ol class={results.loading ? 'cards waiting' : 'cards'}>
            {stories.map(story => <StoryCard key={story.key} story={story} filter={filter} />)}
          </ol>
          {nothing && (results.continuation
            ? <p class="quiet">{texts.search.noneYet}</p>
            : <Nothing filtered={isFiltered(filter)} />)}
          {results.answered === null && results.loading && <Loading />}
          {results.continuation && <More searchOn={stories.length === 0} loading={results.loading} more={results.more} />}
        </section>
      </div>
    </div>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  const texts = useTexts().search;
  return (
    <div class="nothing">
      <h3>{filtered ? texts.none : texts.empty}</h3>
      <p>{filtered ? texts.noneHint : texts.emptyHint}</p>
    </div>
  );
}

/** Asks for the next page when it comes into view, or is pressed. */
function More({ searchOn, loading, more }: { searchOn: boolean; loading: boolean; more: () => void }) {
  const texts = useTexts().search;
  const button = useRef<HTMLButtonElement>(null);
  const latest = useRef(more);
  latest.current = more;
  useEffect(() => {
    // A search that finds nothing must not run through all articles by itself.
    if (searchOn || loading || !button.current) {
      return;
    }
    const observer = new IntersectionObserver(seen => seen.some(entry => entry.isIntersecting) && latest.current(), { rootMargin: '400px' });
    observer.observe(button.current);
    return () => observer.disconnect();
  }, [searchOn, loading]);
  return (
    <button type="button" ref={button} class="more" disabled={loading} onClick={more}>
      {loading ? texts.loading : searchOn ? texts.searchOn : texts.more}
    </button>
  );
}

/** Leads the reader back to the place in the list that an article was opened from. */
function useKeptScroll(visible: boolean) {
  const kept = useRef(0);
  // Before the browser scrolls for itself, because the hidden list has no height.
  useLayoutEffect(() => {
    if (!visible) {
      return;
    }
    scrollTo(0, kept.current);
    const keep = () => {
      kept.current = scrollY;
    };
    addEventListener('scroll', keep, { passive: true });
    return () => removeEventListener('scroll', keep);
  }, [visible]);
}
