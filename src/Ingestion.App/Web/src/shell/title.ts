import { useEffect } from 'preact/hooks';

/** Names the window after what it shows; what is hidden has no title. */
export function useTitle(title: string | null): void {
  useEffect(() => {
    if (title !== null) {
      document.title = `${title} – Ingestion`;
    }
  }, [title]);
}
