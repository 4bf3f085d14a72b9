// The corpus as files to upload: articles enough to see what a full page looks like, and how fast it is.
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './desk.mjs';

/** Writes so many files, each with a text of the corpus whose page tells its date; beyond the corpus they repeat with a number. */
export function writeCorpus(count) {
  const corpus = join(root, 'seeds/corpus');
  const articles = readdirSync(corpus).filter(name => name.endsWith('.jsonl'))
    .flatMap(name => readFileSync(join(corpus, name), 'utf8').trim().split('\n').map(line => JSON.parse(line)))
    .filter(article => article.text && article.published);
  const folder = mkdtempSync(join(tmpdir(), 'desk-corpus-'));
  for (let number = 0; number < count; number++) {
    const again = number >= articles.length ? `\n\nNomor ${number}.\n` : '';
    writeFileSync(join(folder, `${number}.txt`), articles[number % articles.length].text + again);
  }
  return folder;
}
