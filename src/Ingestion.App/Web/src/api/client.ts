import { anotherKey, presentKey } from './key';
import { joinValues } from './lists';

/** What the API said instead of an answer (RFC 9457), or that it could not be reached. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly reason: string | null = null,
  ) {
    super(detail || title);
  }
}

export type Parameters = Record<string, string | readonly string[] | undefined>;

// Relative to the page, so that both may stand behind any prefix.
export function address(path: string, parameters: Parameters = {}): string {
  const url = new URL(`api/${path}`, document.baseURI);
  for (const [name, value] of Object.entries(parameters)) {
    const joined = typeof value === 'string' ? value : value && joinValues(value);
    if (joined) {
      url.searchParams.set(name, joined);
    }
  }
  return url.href;
}

/** An address for what follows a link and sends no headers: a download, a feed reader. It carries the key. */
export function linkAddress(path: string, parameters: Parameters = {}): string {
  return address(path, { ...parameters, code: presentKey() ?? undefined });
}

/** An answer that is a success; where it takes a key, the reader is asked for one. Throws a {@link Problem} for any other. */
export async function request(url: string, init: RequestInit = {}): Promise<Response> {
  for (;;) {
    const key = presentKey();
    const answer = await send(url, init, key);
    if (answer.ok) {
      return answer;
    }
    if (answer.status !== 401 || (await anotherKey(key)) === null) {
      throw await problemOf(answer);
    }
    init.signal?.throwIfAborted();
  }
}

async function send(url: string, init: RequestInit, key: string | null): Promise<Response> {
  const headers = new Headers(init.headers);
  if (key !== null) {
    headers.set('x-functions-key', key);
  }
  try {
    return await fetch(url, { ...init, headers });
  } catch (failure) {
    if (init.signal?.aborted) {
      throw failure;
    }
    throw new Problem(0, '', '');
  }
}

export async function getJson<T>(path: string, parameters: Parameters = {}, signal?: AbortSignal): Promise<T> {
  const answer = await request(address(path, parameters), { signal, headers: { accept: 'application/json' } });
  return (await answer.json()) as T;
}

export async function postJson<T>(path: string, body: BodyInit, contentType: string, signal?: AbortSignal): Promise<T> {
  const answer = await request(address(path), {
    method: 'POST',
    body,
    signal,
    headers: { accept: 'application/json', 'content-type': contentType },
  });
  return (await answer.json()) as T;
}

async function problemOf(answer: Response): Promise<Problem> {
  try {
    const body = (await answer.json()) as { title?: string; detail?: string; reason?: string };
    return new Problem(answer.status, body.title ?? '', body.detail ?? '', body.reason ?? null);
  } catch {
    return new Problem(answer.status, answer.statusText, '');
  }
}
