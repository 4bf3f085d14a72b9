import { useCallback, useState } from 'preact/hooks';
import { address, getJson, Problem, request } from '../api/client';
import type { StoredArticle, UploadedFile } from '../api/types';

export type UploadState = 'waiting' | 'sending' | 'reading' | 'article' | 'rejected' | 'failed' | 'late';

/** A file on its way, and what it became. */
export interface Upload {
  number: number;
  name: string;
  state: UploadState;
  article: StoredArticle | null;
  /** The kind of reason, where the file was rejected. */
  reason: string | null;
  failure: unknown;
}

// More at once would only wait for one another in the app.
const atOnce = 3;

const firstPauseMs = 300;
const longestPauseMs = 3_000;
// A file is read within seconds; one that is not after this long waits for an app that is busy, or down.
const patienceMs = 120_000;

const ended: UploadState[] = ['article', 'rejected', 'failed', 'late'];

export function isDone(upload: Upload): boolean {
  return ended.includes(upload.state);
}

let lastNumber = 0;

/** Uploads files a few at a time, and follows each until it has become an article or a rejection. */
export function useUploads() {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const change = (number: number, changes: Partial<Upload>) =>
    setUploads(all => all.map(upload => (upload.number === number ? { ...upload, ...changes } : upload)));

  const add = useCallback(async (files: Iterable<File>) => {
    const waiting = [...files].map(file => ({ file, number: ++lastNumber }));
    setUploads(all => [...all, ...waiting.map(({ file, number }): Upload => ({ number, name: file.name, state: 'waiting', article: null, reason: null, failure: null }))]);
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const { file, number } = next;
        await send(file, changes => change(number, changes));
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  }, []);
  const clear = useCallback(() => setUploads(all => all.filter(upload => !isDone(upload))), []);
  return { uploads, add, clear };
}

async function send(file: File, change: (changes: Partial<Upload>) => void): Promise<void> {
  change({ state: 'sending' });
  try {
    const answer = await request(address('articles', { name: file.name }), {
      method: 'POST',
      body: file,
      headers: { 'content-type': file.type || 'application/octet-stream' },
    });
    const { articleId } = (await answer.json()) as UploadedFile;
    change({ state: 'reading' });
    change(await follow(articleId));
  } catch (failure) {
    change({ state: 'failed', failure });
  }
}

async function follow(articleId: string): Promise<Partial<Upload>> {
  const giveUp = performance.now() + patienceMs;
  for (let pause = firstPauseMs; performance.now() < giveUp; pause = Math.min(pause * 1.5, longestPauseMs)) {
    await new Promise(resolve => setTimeout(resolve, pause));
    try {
      return { state: 'article', article: await getJson<StoredArticle>(`articles/${articleId}`) };
    } catch (failure) {
      if (!(failure instanceof Problem)) {
        throw failure;
      }
      if (failure.reason) {
        return { state: 'rejected', reason: failure.reason, failure };
      }
      // Not read yet, or storage is busy: both pass.
      if (failure.status !== 404 && failure.status !== 503) {
        throw failure;
      }
    }
  }
  return { state: 'late' };
}
