// Compares the text that Ingestion finds on HTML pages with what @mozilla/readability finds on the same pages.
// Run from the project's root after `npm ci`:
//   node tests/measure/readability.mjs [FOLDER]
// FOLDER holds NAME.html and NAME.json with {"split","title","text":[paragraph,…]}. The measure is that of the
// article-extraction benchmark: precision and recall of the bag of words of each page, averaged. On both sides a title
// that stands as the first line of the text is taken off it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';

const folder = process.argv[2] ?? 'tests/Ingestion.Tests/Articles/Pages';
const work = mkdtempSync(join(tmpdir(), 'ingestion-readability-'));
try {
  const ours = parse();
  const pages = readdirSync(folder).filter(name => name.endsWith('.html')).sort().map(file => {
    const truth = JSON.parse(readFileSync(join(folder, file.replace(/html$/, 'json')), 'utf8'));
    const html = readFileSync(join(folder, file), 'utf8');
    const gold = truth.text.join('\n');
    return {
      name: basename(file, '.html'),
      split: truth.split,
      ours: score(withoutTitle(ours.get(file)?.text ?? '', truth.title), gold),
      theirs: score(withoutTitle(readability(html), truth.title), gold),
    };
  });

  console.log('| page | split | Ingestion | Readability |\n| --- | --- | ---: | ---: |');
  for (const page of pages) {
    console.log(`| ${page.name} | ${page.split} | ${page.ours.f1.toFixed(3)} | ${page.theirs.f1.toFixed(3)} |`);
  }

  console.log('\n| pages | | precision | recall | F1 |\n| --- | --- | ---: | ---: | ---: |');
  for (const split of ['dev', 'test']) {
    const chosen = pages.filter(page => page.split === split);
    for (const [name, key] of [['Ingestion', 'ours'], ['Readability', 'theirs']]) {
      const means = ['precision', 'recall', 'f1'].map(value => mean(chosen.map(page => page[key][value])).toFixed(4));
      console.log(`| ${split} (${chosen.length}) | ${name} | ${means.join(' | ')} |`);
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

function parse() {
  const publish = spawnSync('dotnet', ['build', 'src/Ingestion.Cli', '-c', 'Release', '-o', join(work, 'cli')], { encoding: 'utf8' });
  if (publish.status !== 0) {
    throw new Error(`dotnet build failed:\n${publish.stdout}${publish.stderr}`);
  }

  const html = readdirSync(folder).filter(name => name.endsWith('.html')).map(name => join(folder, name));
  const run = spawnSync('dotnet', [join(work, 'cli', 'Ingestion.Cli.dll'), 'parse', ...html], { encoding: 'utf8', maxBuffer: 1 << 30 });
  if (run.status !== 0) {
    throw new Error(`parse failed: ${run.stderr}`);
  }

  return new Map(run.stdout.trim().split('\n').map(line => JSON.parse(line)).map(read => [basename(read.file), read]));
}

function readability(html) {
  const { document } = new JSDOM(html, { url: 'https://example.org/', virtualConsole: new VirtualConsole() }).window;
  const content = new Readability(document).parse()?.content;
  if (!content) {
    return '';
  }

  // textContent joins the words of neighbouring blocks, so each block gets a line.
  const body = new JSDOM(content.replace(/<\/?(p|div|li|ul|ol|h\d|tr|td|th|dt|dd|br|section|figure|figcaption|blockquote|header|table)\b/gi, '\n$&')).window.document.body;
  return body.textContent;
}

function withoutTitle(text, title) {
  const line = text.trim().split('\n', 1)[0];
  return key(line) === key(title ?? '') ? text.trim().slice(line.length) : text;
}

function key(text) {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function score(found, gold) {
  const [one, other] = [words(found), words(gold)];
  let both = 0;
  for (const [word, count] of one) {
    both += Math.min(count, other.get(word) ?? 0);
  }
  const precision = both / Math.max(1, size(one));
  const recall = both / Math.max(1, size(other));
  return { precision, recall, f1: both === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function words(text) {
  const counts = new Map();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}_]+/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function size(counts) {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
