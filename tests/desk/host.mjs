// Stands in for the Azure Functions host before a custom handler: routes, keys, and how requests are handed on (docs/hosting.md).
import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer, request as ask } from 'node:http';
import { join } from 'node:path';
import { root } from './desk.mjs';

const functions = join(root, 'src/Ingestion.App/Functions');
const catchAll = '{*path}';
const ofOneConnection = ['connection', 'keep-alive', 'transfer-encoding'];

/** @returns {Promise<{address: string, stop(): void}>} */
export function startHost(handlerPort, key) {
  const routes = readRoutes();
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://host');
    const route = routes.find(({ methods, literal }) => methods.includes(request.method.toLowerCase()) && url.pathname.startsWith(`/${literal}`));
    if (!route) {
      return response.writeHead(404).end();
    }
    if (route.authLevel !== 'anonymous' && ![request.headers['x-functions-key'], url.searchParams.get('code')].includes(key)) {
      return response.writeHead(401).end();
    }
    const body = Buffer.concat(await request.toArray());
    if (request.headers['transfer-encoding']) {
      return response.writeHead(500).end();
    }
    handOn(handlerPort, request, url, body, response);
  });
  return new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve({
    address: `http://127.0.0.1:${server.address().port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  })));
}

/** The functions that HTTP calls, the narrowest route first. */
function readRoutes() {
  const { extensions, customHandler } = JSON.parse(readFileSync(join(root, 'host.json'), 'utf8'));
  if (!customHandler.enableForwardingHttpRequest || extensions.http.routePrefix !== '') {
    throw new Error('host.json has the host do otherwise than this one does.');
  }
  return readdirSync(functions, { recursive: true }).filter(name => name.endsWith('function.json'))
    .map(name => JSON.parse(readFileSync(join(functions, name), 'utf8')).bindings.find(binding => binding.type === 'httpTrigger'))
    .filter(trigger => trigger)
    .map(({ route, methods, authLevel }) => ({ literal: route.replace(catchAll, ''), methods, authLevel }))
    .toSorted((a, b) => b.literal.length - a.literal.length);
}

function handOn(port, { method, headers }, url, body, response) {
  // Repeated values come joined, as Node.js joins repeated headers too.
  const names = [...new Set(url.searchParams.keys())];
  const query = names.map(name => `${encodeURIComponent(name)}=${url.searchParams.getAll(name).map(encodeURIComponent).join(',')}`).join('&');
  const handed = ask({
    host: '127.0.0.1',
    port,
    method,
    path: url.pathname + (query && `?${query}`),
    headers: { ...headers, 'x-azure-functions-invocationid': randomUUID(), 'content-length': body.length },
  }, async answer => {
    const content = Buffer.concat(await answer.toArray());
    const kept = Object.entries(answer.headers).filter(([name]) => !ofOneConnection.includes(name));
    response.writeHead(answer.statusCode, Object.fromEntries(kept)).end(content);
  });
  handed.on('error', () => response.writeHead(502).end());
  handed.end(body);
}
