import { useEffect } from 'preact/hooks';

const inResults = '.card .title';

/** Moves the focus from one article of the results to the next, or the one before. */
function step(by: 1 | -1): void {
  const titles = [...document.querySelectorAll<HTMLElement>(inResults)];
  const current = titles.findIndex(title => title === document.activeElement);
  const next = current < 0 ? (by > 0 ? 0 : -1) : current + by;
  const title = titles[Math.max(0, next)];
  if (title && next >= 0 && next < titles.length) {
    title.focus();
    title.closest('.card')?.scrollIntoView({ block: 'nearest' });
  }
}

/** Single keys for the page; they rest while somebody types, and when the reader has turned them off (WCAG 2.1.4). */
export function useShortcuts(on: boolean, searching: boolean, back: () => void, help: () => void): void {
  useEffect(() => {
    if (!on) {
      return;
    }
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      const typing = target.closest('input:not([type=checkbox]), textarea, select, dialog');
      if (event.ctrlKey || event.metaKey || event.altKey || typing) {
        return;
      }
      if (event.key === '/') {
        event.preventDefault();
        const find = () => document.getElementById('words')?.focus();
        if (searching) {
          find();
        } else {
          back();
          // The search is hidden until the page is drawn anew.
          setTimeout(find);
        }
      } else if (event.key === 'j' && searching) {
        step(1);
      } else if (event.key === 'k' && searching) {
        step(-1);
      } else if (event.key === 'u' && !searching) {
        back();
      } else if (event.key === '?') {
        help();
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [on, searching, back, help]);
}
