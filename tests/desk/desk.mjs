// Starts what the page needs, as a user would have it: a storage emulator in memory, the app that was built, articles.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const azurite = join(root, 'node_modules/azurite/dist/src/azurite.js');
// The key of every emulator, as its documentation gives it.
const emulatorKey = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/**
 * Starts an emulator and the app on it. `serve` starts the app once more, with other settings; `handle` starts it as the
 * Functions host does, and gives the port on which it waits for the host.
 * @returns {Promise<{address: string, upload(path: string): void, serve(settings: object): Promise<string>, handle(): Promise<number>, stop(): void}>}
 */
export async function startDesk({ configuration = process.env.CONFIGURATION ?? 'Debug' } = {}) {
  const program = join(root, `src/Ingestion.Cli/bin/${configuration}/net10.0/Ingestion.Cli.dll`);
  const handler = join(root, `src/Ingestion.App/bin/${configuration}/net10.0/Ingestion.App.dll`);
  for (const needed of [program, handler, azurite]) {
    if (!existsSync(needed)) {
      throw new Error(`'${needed}' is missing. Run 'dotnet build' and 'npm ci' in the project's root first.`);
    }
  }
  const children = [];
  const stop = () => children.forEach(child => child.kill('SIGKILL'));
  try {
    const ports = [await freePort(), await freePort(), await freePort()];
    children.push(await startAzurite(ports));
    const endpoint = number => `http://127.0.0.1:${number}/devstoreaccount1`;
    const storage = `DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=${emulatorKey};`
      + `BlobEndpoint=${endpoint(ports[0])};QueueEndpoint=${endpoint(ports[1])};TableEndpoint=${endpoint(ports[2])};`;
    const start = async (address, settings, ...command) => {
      children.push(spawn('dotnet', command, { stdio: 'ignore', env: { ...process.env, ...settings } }));
      await until(async () => (await fetch(`${address}/api/health`)).ok, 60_000, 'the app to answer');
    };
    const serve = async settings => {
      const address = `http://127.0.0.1:${await freePort()}`;
      await start(address, settings, program, 'serve', '--urls', address, '--storage', storage);
      return address;
    };
    const handle = async () => {
      const port = await freePort();
      await start(`http://127.0.0.1:${port}`, { FUNCTIONS_CUSTOMHANDLER_PORT: port, IngestionStorage: storage }, handler);
      return port;
    };
    const address = await serve({});
    const upload = path => {
      const result = spawnSync('dotnet', [program, 'upload', path, '--storage', storage], { encoding: 'utf8' });
      if (result.status !== 0) {
        throw new Error(`upload of '${path}' failed: ${result.stdout}${result.stderr}`);
      }
    };
    return { address, upload, serve, handle, stop };
  } catch (failure) {
    stop();
    throw failure;
  }
}

/** Waits until a question is answered with yes; a question that cannot be asked yet is a no. */
export async function until(question, patience, what) {
  const end = Date.now() + patience;
  for (;;) {
    try {
      if (await question()) {
        return;
      }
    } catch {
      // Not yet.
    }
    if (Date.now() > end) {
      throw new Error(`Waited ${patience / 1000} s for ${what} in vain.`);
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

function startAzurite([blob, queue, table]) {
  const child = spawn('node', [azurite, '--inMemoryPersistence', '--silent', '--skipApiVersionCheck', '--disableTelemetry',
    '--blobPort', blob, '--queuePort', queue, '--tablePort', table], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.once('exit', code => reject(new Error(`Azurite ended with ${code}.`)));
    child.stdout.on('data', data => String(data).includes('Table service is successfully listening') && resolve(child));
  });
}

function freePort() {
  return new Promise(resolve => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
