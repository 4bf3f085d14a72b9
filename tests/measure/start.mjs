// Measures how fast the published app starts as a custom handler and what memory it takes, beside a bare ASP.NET Core
// app that is published the same way. Run from the project's root, on Linux, after `npm ci`:
//   node tests/measure/start.mjs [RUNS]
// RUNS starts of each (10 unless told), a quiet machine given: from process start to the first 200 on GET /, to the
// first labelled article (a blob in the Functions host's envelope, answered with its rows written to a storage emulator
// in memory), and the memory after 1,000 articles.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, median, megabytes, publish, startAzurite, stop } from './tools.mjs';

const runs = Number(process.argv[2] ?? 10);
const articles = 1000;
const work = mkdtempSync(join(tmpdir(), 'ingestion-start-'));
const started = [];

try {
  publish('src/Ingestion.App', join(work, 'app'));
  publish(writeBareApp(), join(work, 'bare'));
  const storage = await startAzurite(started);
  const app = port => spawn(join(work, 'app', 'Ingestion.App'), [], options({
    FUNCTIONS_CUSTOMHANDLER_PORT: port, IngestionStorage: storage.connection, Logging__LogLevel__Default: 'Warning',
  }));
  const bare = port => spawn(join(work, 'bare', 'bare'), [`--urls=http://127.0.0.1:${port}`], options({ Logging__LogLevel__Default: 'Warning' }));

  // Once unmeasured: the tables are made, the files are in the page cache.
  await stop((await ready(app)).process);
  await stop((await ready(bare)).process);

  const pings = [];
  const firsts = [];
  const barePings = [];
  for (let run = 0; run < runs; run++) {
    const running = await ready(app);
    pings.push(running.milliseconds);
    await ingest(running.address, `first-${run}.txt`, run);
    firsts.push(performance.now() - running.began);
    await stop(running.process);
    const other = await ready(bare);
    barePings.push(other.milliseconds);
    await stop(other.process);
  }
  console.log(`process start to the first 200 on GET /: ${figures(pings)}; a bare app: ${figures(barePings)}`);
  console.log(`process start to the first labelled article: ${figures(firsts)}`);

  const running = await ready(app);
  for (let number = 0; number < articles; number++) {
    await ingest(running.address, `${number}.txt`, number);
  }
  const other = await ready(bare);
  for (let number = 0; number < articles; number++) {
    await (await fetch(other.address)).text();
  }
  console.log(`resident memory after ${articles} articles: ${megabytes(running.process.pid, 'VmRSS')} MB (peak ${megabytes(running.process.pid, 'VmHWM')} MB); `
    + `a bare app after as many requests: ${megabytes(other.process.pid, 'VmRSS')} MB (peak ${megabytes(other.process.pid, 'VmHWM')} MB)`);
} finally {
  started.forEach(child => child.kill('SIGKILL'));
  rmSync(work, { recursive: true, force: true });
}

function writeBareApp() {
  const folder = join(work, 'source');
  mkdirSync(folder);
  writeFileSync(join(folder, 'bare.csproj'), '<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net10.0</TargetFramework>'
    + '<ImplicitUsings>enable</ImplicitUsings><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup></Project>');
  writeFileSync(join(folder, 'Program.cs'), 'var app = WebApplication.CreateSlimBuilder(args).Build();\napp.MapGet("/", () => "bare");\napp.Run();\n');
  return folder;
}

function options(environment) {
  return { stdio: 'ignore', env: { ...process.env, ...environment } };
}

/** Starts a program and asks as the Functions host does, every 25 ms, until it answers. */
async function ready(start) {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/`;
  const began = performance.now();
  const child = start(port);
  started.push(child);
  for (;;) {
    try {
      const answer = await fetch(address);
      if (answer.status === 200) {
        return { process: child, address, began, milliseconds: performance.now() - began };
      }
    } catch {
      // It does not listen yet.
    }
    await new Promise(resolve => setTimeout(resolve, 25));
  }
}

async function ingest(address, name, number) {
  const text = `Armada Rusia dan China Mulai Latihan Laut Tahap ${number}\n\n`
    + 'Kapal perang Rusia dan China memulai latihan gabungan di perairan timur, kata Kementerian Pertahanan China pada Senin.\n\n'
    + 'Juru bicara kementerian itu menegaskan latihan tersebut bersifat rutin dan tidak ditujukan kepada pihak ketiga mana pun.\n';
  const answer = await fetch(`${address}IngestArticle`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify({
      Data: { article: Buffer.from(text).toString('base64') },
      Metadata: { name: JSON.stringify(name), Properties: { LastModified: '2026-11-22T03:14:10+00:00', ETag: {} } },
    }),
  });
  if (answer.status !== 200) {
    throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
  }
}

function figures(values) {
  return `${median(values).toFixed(0)} ms (median of ${values.length}, ${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)})`;
}
