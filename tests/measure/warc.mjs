// Prints how a large WARC archive passes through `ingestion parse`. Run from the project's root, on Linux:
//   node tests/measure/warc.mjs [MEGABYTES]
// It publishes the command line as tests/measure/measure.mjs does, writes a WARC archive of so many megabytes (1,024
// unless told) of pages made of the texts in seeds/corpus, with the menus, scripts and links around them that pages
// have, and reads it: as it is, and compressed a member a record.
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const size = Number(process.argv[2] ?? 1024) * 1024 * 1024;
const pageBytes = 100 * 1024;
const work = mkdtempSync(join(tmpdir(), 'ingestion-warc-'));
const program = join(work, 'cli', 'Ingestion.Cli');

try {
  publish();
  const texts = readTexts();
  for (const [name, pack] of [['crawl.warc', record => record], ['crawl.warc.gz', record => gzipSync(record, { level: 1 })]]) {
    const path = join(work, name);
    const pages = writeArchive(path, texts, pack);
    const run = await parse(path);
    console.log(`${name}: ${(statSync(path).size / 1e6).toFixed(0)} MB, ${pages} pages, of them ${run.articles} articles and ${run.rejected} rejected, `
      + `in ${run.seconds.toFixed(1)} s (${(pages / run.seconds).toFixed(0)} pages a second), peak ${run.peak.toFixed(0)} MB resident`);
    rmSync(path);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

function publish() {
  const result = spawnSync('dotnet', ['publish', 'src/Ingestion.Cli', '-c', 'Release', '-r', 'linux-x64', '--self-contained',
    '-p:PublishReadyToRun=true', '-o', join(work, 'cli')], { encoding: 'utf8' });
  if (result.status !== 0) {
    throw new Error(`dotnet publish failed:\n${result.stdout}${result.stderr}`);
  }
}

function readTexts() {
  return readdirSync('seeds/corpus').filter(name => name.endsWith('.jsonl'))
    .flatMap(name => readFileSync(join('seeds/corpus', name), 'utf8').trim().split('\n').map(line => JSON.parse(line).text));
}

// Records until the bytes in them, before compression, reach the size: a page is the same page in both archives.
function writeArchive(path, texts, pack) {
  const file = openSync(path, 'w');
  let pages = 0;
  for (let bytes = 0; bytes < size; pages++) {
    const record = response(`https://warta.example/berita/${pages}`, page(texts[pages % texts.length], pages));
    bytes += record.length;
    writeSync(file, pack(record));
  }
  closeSync(file);
  return pages;
}

function response(address, body) {
  const block = Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n'), body]);
  return Buffer.concat([
    Buffer.from(`WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: ${address}\r\nWARC-Date: 2025-03-17T08:00:00Z\r\n`
      + `Content-Type: application/http; msgtype=response\r\nContent-Length: ${block.length}\r\n\r\n`),
    block,
    Buffer.from('\r\n\r\n'),
  ]);
}

// Three quarters of a real page are no article: half of that is script, the rest links.
function page(text, number) {
  const [title, ...paragraphs] = text.split('\n').filter(line => line.trim() !== '').map(escaped);
  const head = `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>${title}</title>`;
  const article = `<main><article><h1>${title}</h1>${paragraphs.map(line => `<p>${line}</p>`).join('\n')}</article></main>`;
  const rest = pageBytes - head.length - article.length;
  let script = '';
  for (let item = 0; script.length < rest / 2; item++) {
    script += `{"id":${number * 7919 + item * 104729},"slot":"beranda-${(number * 31 + item) % 997}","w":${item % 640}},\n`;
  }
  let menu = '';
  for (let item = 0; menu.length < rest / 2; item++) {
    menu += `<li class="item-${item}"><a href="/kanal/${(number * 17 + item * 13) % 9973}">Kanal ${(number + item) % 701}</a></li>\n`;
  }
  return Buffer.from(`${head}<script>window.slots=[${script}];</script></head><body><nav><ul>${menu}</ul></nav>${article}</body></html>`);
}

function escaped(line) {
  return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

// Counts the lines as they come: a program that printed into memory would measure that memory.
async function parse(path) {
  const began = performance.now();
  const child = spawn(program, ['parse', path], { stdio: ['ignore', 'pipe', 'inherit'] });
  let [articles, rejected, peak, rest] = [0, 0, 0, ''];
  const watch = setInterval(() => peak = Math.max(peak, resident(child.pid)), 50);
  for await (const part of child.stdout.setEncoding('utf8')) {
    const lines = (rest + part).split('\n');
    rest = lines.pop();
    for (const line of lines) {
      'rejected' in JSON.parse(line) ? rejected++ : articles++;
    }
    peak = Math.max(peak, resident(child.pid));
  }
  clearInterval(watch);
  return { articles, rejected, peak, seconds: (performance.now() - began) / 1000 };
}

// The kernel keeps the highest mark itself.
function resident(pid) {
  try {
    const mark = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmHWM:\s+(\d+) kB/);
    return mark === null ? 0 : Number(mark[1]) / 1024;
  } catch {
    return 0;
  }
}
