import { useCallback, useEffect, useState } from 'preact/hooks';

/** Something that is fetched. While the next is on its way, the last stays to be shown. */
export interface Loaded<T> {
  value: T | null;
  failure: unknown;
  loading: boolean;
  again(): void;
}

/**
 * Loads what the key names, and again when it changes; an answer that comes after that is dropped.
 * Without a key nothing is loaded.
 */
export function useLoad<T>(key: string | null, load: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ key: string | null; value: T | null; failure: unknown }>({ key: null, value: null, failure: null });
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (key === null) {
      return;
    }
    const abort = new AbortController();
    load(abort.signal).then(
      value => !abort.signal.aborted && setState({ key, value, failure: null }),
      failure => !abort.signal.aborted && setState(last => ({ key, value: last.value, failure })),
    );
    return () => abort.abort();
    // The key says all that `load` depends on.
  }, [key, round]);
  const again = useCallback(() => {
    setState(last => ({ ...last, key: null, failure: null }));
    setRound(last => last + 1);
  }, []);
  return { value: state.value, failure: state.key === key ? state.failure : null, loading: key !== null && state.key !== key, again };
}
