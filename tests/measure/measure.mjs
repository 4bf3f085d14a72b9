// Prints the figures that README and docs quote. Run from the project's root, on Linux, after `npm ci`:
//   node tests/measure/measure.mjs [ARTICLES]
// It publishes the command line (ReadyToRun, self-contained), makes ARTICLES files out of the texts in seeds/corpus
// (1,000 unless told), and measures: reading and labelling on one core, from start to the first labelled article,
// from start to /api/health, and from upload to row through a storage emulator in memory.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TableClient } from '@azure/data-tables';
import { freePort, median, megabytes, publish, startAzurite, stop } from './tools.mjs';

const articles = Number(process.argv[2] ?? 1000);
const work = mkdtempSync(join(tmpdir(), 'ingestion-measure-'));
const program = join(work, 'cli', 'Ingestion.Cli');
const started = [];

try {
  publish('src/Ingestion.Cli', join(work, 'cli'));
  const folder = writeArticles();
  const one = join(folder, '0.txt');

  const first = median(Array.from({ length: 10 }, () => seconds(() => run(['classify', one]))));
  console.log(`process start to first labelled article: ${(first * 1000).toFixed(0)} ms (median of 10)`);

  const all = median(Array.from({ length: 3 }, () => seconds(() => run(['classify', folder]))));
  console.log(`reading and labelling on one core: ${(articles / (all - first)).toFixed(0)} articles a second (${articles} articles, ${(all - first).toFixed(2)} s beyond the first, median of 3)`);

  const storage = await startAzurite(started);
  const health = [];
  for (let attempt = 0; attempt < 10; attempt++) {
    const app = await startApp(storage);
    health.push(app.seconds);
    await stop(app.process);
  }
  console.log(`process start to /api/health answering: ${(median(health) * 1000).toFixed(0)} ms (median of 10)`);

  const app = await startApp(storage);
  const began = performance.now();
  run(['upload', folder, '--storage', storage.connection]);
  const uploaded = (performance.now() - began) / 1000;
  await untilRows(storage, articles);
  const done = (performance.now() - began) / 1000;
  console.log(`upload to row with Azurite: ${(articles / done).toFixed(0)} articles a second (${articles} articles in ${done.toFixed(1)} s; the upload alone took ${uploaded.toFixed(1)} s)`);
  console.log(`resident memory of the app after ${articles} articles: ${megabytes(app.process.pid, 'VmRSS')} MB (peak ${megabytes(app.process.pid, 'VmHWM')} MB)`);
} finally {
  started.forEach(child => child.kill('SIGKILL'));
  rmSync(work, { recursive: true, force: true });
}

function writeArticles() {
  const texts = readdirSync('seeds/corpus').filter(name => name.endsWith('.jsonl'))
    .flatMap(name => readFileSync(join('seeds/corpus', name), 'utf8').trim().split('\n').map(line => JSON.parse(line).text));
  const folder = mkdtempSync(join(work, 'articles-'));
  let bytes = 0;
  for (let number = 0; number < articles; number++) {
    const text = Buffer.from(`${texts[number % texts.length]}\n\n${number}\n`);
    bytes += text.length;
    writeFileSync(join(folder, `${number}.txt`), text);
  }
  console.log(`${articles} articles of ${(bytes / articles / 1024).toFixed(1)} KB on average`);
  return folder;
}

function run(args) {
  const result = spawnSync('taskset', ['-c', '0', program, ...args], { maxBuffer: 1 << 30 });
  if (result.status !== 0) {
    throw new Error(`${args[0]} failed: ${result.stderr}`);
  }
}

async function startApp(storage) {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(program, ['serve', '--urls', `http://127.0.0.1:${port}`, '--storage', storage.connection], { stdio: 'ignore' });
  started.push(child);
  for (;;) {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/api/health`);
      if (answer.ok) {
        return { process: child, seconds: (performance.now() - began) / 1000 };
      }
    } catch {
      // It does not listen yet.
    }
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}

async function untilRows(storage, count) {
  const table = TableClient.fromConnectionString(storage.connection, 'articles', { allowInsecureConnection: true });
  for (let rows = 0; rows < count;) {
    await new Promise(resolve => setTimeout(resolve, 250));
    rows = 0;
    for await (const _ of table.listEntities({ queryOptions: { select: ['RowKey'] } })) {
      rows++;
    }
  }
}

function seconds(work) {
  const began = performance.now();
  work();
  return (performance.now() - began) / 1000;
}
