// What the measuring programs share.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';

/** Publishes a project as it is deployed: for Linux, self-contained, ReadyToRun. */
export function publish(project, folder) {
  const result = spawnSync('dotnet', ['publish', project, '-c', 'Release', '-r', 'linux-x64', '--self-contained',
    '-p:PublishReadyToRun=true', '-o', folder], { encoding: 'utf8' });
  if (result.status !== 0) {
    throw new Error(`dotnet publish failed:\n${result.stdout}${result.stderr}`);
  }
}

/** Starts a storage emulator in memory, and notes its process among those that are to be ended. */
export async function startAzurite(started) {
  const ports = [await freePort(), await freePort(), await freePort()];
  const child = spawn('node', ['node_modules/azurite/dist/src/azurite.js', '--inMemoryPersistence', '--silent', '--skipApiVersionCheck',
    '--disableTelemetry', '--blobPort', ports[0], '--queuePort', ports[1], '--tablePort', ports[2]], { stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(child);
  await new Promise(resolve => child.stdout.on('data', data => String(data).includes('Table service is successfully listening') && resolve()));
  const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';
  const endpoint = port => `http://127.0.0.1:${port}/devstoreaccount1`;
  return {
    connection: `DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=${key};BlobEndpoint=${endpoint(ports[0])};QueueEndpoint=${endpoint(ports[1])};TableEndpoint=${endpoint(ports[2])};`,
  };
}

export function stop(child) {
  const ended = new Promise(resolve => child.once('exit', resolve));
  child.kill('SIGTERM');
  return ended;
}

export function freePort() {
  return new Promise(resolve => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** The process's memory by one of the names in /proc/PID/status: VmRSS now, VmHWM at the most. */
export function megabytes(pid, name) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return (Number(status.match(new RegExp(`${name}:\\s+(\\d+) kB`))[1]) / 1024).toFixed(0);
}
