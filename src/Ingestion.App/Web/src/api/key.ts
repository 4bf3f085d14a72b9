/** The key that the API asks for wherever it can be reached from another machine. */

const storageName = 'ingestion.key';

// Storage may be refused; the key is then known until the page is left.
let key = readKept();

let asked: Promise<string | null> | null = null;
let answer: ((key: string | null) => void) | null = null;

/** Tells whoever shows the reader something that a key is wanted; `detail` says whether one was refused. */
export const keyWanted = new EventTarget();

export function presentKey(): string | null {
  return key;
}

/** A key in place of the one that was refused: another's, if it came meanwhile, or the reader's; null where the reader gives none. */
export function anotherKey(refused: string | null): Promise<string | null> {
  if (key !== refused) {
    return Promise.resolve(key);
  }
  // Whatever asks at once waits for one answer.
  asked ??= new Promise(resolve => {
    answer = resolve;
    keyWanted.dispatchEvent(new CustomEvent<boolean>('wanted', { detail: refused !== null }));
  });
  return asked;
}

/** The reader's answer. The key is kept as long as the tab is open, and no longer: it is a secret. */
export function giveKey(given: string | null): void {
  if (given !== null) {
    key = given;
    keep(given);
  }
  answer?.(given);
  asked = null;
  answer = null;
}

function readKept(): string | null {
  try {
    return sessionStorage.getItem(storageName);
  } catch {
    return null;
  }
}

function keep(given: string): void {
  try {
    sessionStorage.setItem(storageName, given);
  } catch {
    // Forgotten with the page.
  }
}
