/** What the page remembers in this browser. */
type Setting = 'language' | 'theme' | 'shortcuts' | 'by' | 'overview';

const prefix = 'ingestion.';

// Storage may be refused (private windows, policies); the page then forgets, and works.
export function readSetting(name: Setting): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

export function writeSetting(name: Setting, value: string): void {
  try {
    localStorage.setItem(prefix + name, value);
  } catch {
    // Forgotten with the page.
  }
}
