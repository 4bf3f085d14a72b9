// The corpus as articles to read: enough of them to see what a full page looks like, and how fast it is.
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './desk.mjs';

/** So many files, each with a text of the corpus whose page tells its date; beyond the corpus they repeat with a number. */
export function corpusFiles(count) {
  const corpus = join(root, 'seeds/corpus');
  const articles = readdirSync(corpus).filter(name => name.endsWith('.jsonl'))
    .flatMap(name => readFileSync(join(corpus, name), 'utf8').trim().split('\n').map(line => JSON.parse(line)))
    .filter(article => article.text && article.published);
  return Array.from({ length: count }, (_, number) => ({
    name: `${number}.txt`,
    text: articles[number % articles.length].text + (number < articles.length ? '' : `\n\nNomor ${number}.\n`),
  }));
}

/** The same, written to a folder of their own. */
export function writeCorpus(count) {
  const folder = mkdtempSync(join(tmpdir(), 'desk-corpus-'));
  for (const { name, text } of corpusFiles(count)) {
    writeFileSync(join(folder, name), text);
  }
  return folder;
}
