import { useEffect, useState } from 'preact/hooks';
import type { Parameters } from '../api/client';
import { joinValues, splitValues } from '../api/lists';

/** Which articles are asked for, by the names and in the meaning of the API's parameters. */
export interface Filter {
  q: string;
  topic: string[];
  stance: string[];
  actor: string[];
  source: string[];
  language: string[];
  /** The first day, or empty. */
  from: string;
  /** The day after the last, or empty. */
  to: string;
}

export type ListName = 'topic' | 'stance' | 'actor' | 'source' | 'language';

export type Page = 'search' | 'article' | 'try' | 'files';

/** What the page shows; the address bar holds all of it. */
export interface Address {
  page: Page;
  article: string;
  filter: Filter;
}

const lists: ListName[] = ['topic', 'stance', 'actor', 'source', 'language'];
const day = /^\d{4}-\d{2}-\d{2}$/;

export const noFilter: Filter = { q: '', topic: [], stance: [], actor: [], source: [], language: [], from: '', to: '' };

export function readAddress(search: string): Address {
  const values = new URLSearchParams(search);
  const filter: Filter = { ...noFilter, q: values.get('q') ?? '' };
  for (const name of lists) {
    filter[name] = [...new Set(values.getAll(name).flatMap(splitValues))];
  }
  for (const name of ['from', 'to'] as const) {
    const value = values.get(name) ?? '';
    filter[name] = day.test(value) ? value : '';
  }
  const article = values.get('article') ?? '';
  const asked = values.get('page');
  const page = article ? 'article' : asked === 'try' || asked === 'files' ? asked : 'search';
  return { page, article, filter };
}

export function writeAddress({ page, article, filter }: Address): string {
  const values = new URLSearchParams();
  if (page === 'article') {
    values.set('article', article);
  } else if (page !== 'search') {
    values.set('page', page);
  }
  for (const [name, value] of Object.entries(filterParameters(filter))) {
    values.set(name, typeof value === 'string' ? value : joinValues(value ?? []));
  }
  // Commas may stand in a query as they are, and an address is read by people.
  const text = values.toString().replaceAll('%2C', ',');
  return text ? `?${text}` : './';
}

/** The filter as parameters of the API; what asks nothing is left out. */
export function filterParameters(filter: Filter): Parameters {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value.length > 0));
}

export function isFiltered(filter: Filter): boolean {
  return Object.keys(filterParameters(filter)).length > 0;
}

const moved = new EventTarget();

/** Goes to another view; unless it replaces this one, the way back stays open. */
export function go(to: Address, replace = false): void {
  const target = writeAddress(to);
  if (replace) {
    history.replaceState(null, '', target);
  } else {
    history.pushState(null, '', target);
  }
  moved.dispatchEvent(new Event('moved'));
}

export function useAddress(): Address {
  const [address, setAddress] = useState(() => readAddress(location.search));
  useEffect(() => {
    const follow = () => setAddress(readAddress(location.search));
    addEventListener('popstate', follow);
    moved.addEventListener('moved', follow);
    return () => {
      removeEventListener('popstate', follow);
      moved.removeEventListener('moved', follow);
    };
  }, []);
  return address;
}
