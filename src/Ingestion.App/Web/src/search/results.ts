import { useLayoutEffect, useReducer } from 'preact/hooks';
import { getJson } from '../api/client';
import type { ClassificationItem, ClassificationPage } from '../api/types';
import { filterParameters, type Filter } from '../shell/address';

/** Items are labels: an article has two or three, so a page fills a screen or two. */
const pageSize = '60';

export interface Results {
  /** The question that the items answer, as JSON of the API's parameters. */
  answered: string | null;
  items: ClassificationItem[];
  continuation: string | null;
  loading: boolean;
  failure: unknown;
  more(): void;
  again(): void;
}

interface State {
  answered: string | null;
  items: ClassificationItem[];
  continuation: string | null;
  wanted: { key: string; continuation: string | null; round: number };
  loading: boolean;
  failure: unknown;
}

type Action =
  | { kind: 'ask'; key: string }
  | { kind: 'more' }
  | { kind: 'again' }
  | { kind: 'page'; page: ClassificationPage; asked: State['wanted'] }
  | { kind: 'failed'; failure: unknown; asked: State['wanted'] };

function next(state: State, action: Action): State {
  switch (action.kind) {
    case 'ask':
      return action.key === state.wanted.key
        ? state
        : { ...state, wanted: { key: action.key, continuation: null, round: 0 }, loading: true, failure: null };
    case 'more':
      return state.loading || !state.continuation
        ? state
        : { ...state, wanted: { ...state.wanted, continuation: state.continuation }, loading: true, failure: null };
    case 'again':
      return { ...state, wanted: { ...state.wanted, round: state.wanted.round + 1 }, loading: true, failure: null };
    case 'page':
      return action.asked !== state.wanted
        ? state
        : {
          ...state,
          answered: action.asked.key,
          items: action.asked.continuation ? [...state.items, ...action.page.items] : action.page.items,
          continuation: action.page.continuation,
          loading: false,
          failure: null,
        };
    case 'failed':
      return action.asked !== state.wanted ? state : { ...state, loading: false, failure: action.failure };
  }
}

/** The articles that a filter asks for, page by page. While new ones are on their way, the last ones stay. */
export function useResults(filter: Filter): Results {
  const key = JSON.stringify(filterParameters(filter));
  const [state, dispatch] = useReducer(next, null, (): State => ({
    answered: null,
    items: [],
    continuation: null,
    wanted: { key, continuation: null, round: 0 },
    loading: true,
    failure: null,
  }));
  // Asks before the page is painted, not after it.
  useLayoutEffect(() => dispatch({ kind: 'ask', key }), [key]);
  useLayoutEffect(() => {
    const asked = state.wanted;
    const abort = new AbortController();
    const parameters = { ...JSON.parse(asked.key), limit: pageSize, continuation: asked.continuation ?? undefined };
    getJson<ClassificationPage>('classifications', parameters, abort.signal).then(
      page => dispatch({ kind: 'page', page, asked }),
      failure => abort.signal.aborted || dispatch({ kind: 'failed', failure, asked }),
    );
    return () => abort.abort();
  }, [state.wanted]);
  return {
    ...state,
    more: () => dispatch({ kind: 'more' }),
    again: () => dispatch({ kind: 'again' }),
  };
}
