import { createServer, type Server, type ServerResponse } from 'node:http';
import { type Registry } from 'prom-client';

/** What a process without an API tells of itself. */
export interface Health {
  /** whether it does its work, and what to say of it */
  readonly ready: () => { readonly ready: boolean; readonly report: object };
  readonly metrics: Registry;
}

/** Serves `/health/live`, `/health/ready` (200 or 503) and `/metrics` (Prometheus); resolves once it listens. */
export async function serveHealth({ ready, metrics }: Health, host: string, port: number): Promise<Server> {
  const server = createServer(({ url }, response) => {
    if (url === '/health/live') return answer(response, 200, { status: 'up' });
    if (url === '/health/ready') {
      const state = ready();
      return answer(response, state.ready ? 200 : 503, state.report);
    }
    if (url !== '/metrics') return answer(response, 404, {});
    response.setHeader('content-type', metrics.contentType);
    void metrics.metrics().then((text) => response.end(text));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  return server;
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
