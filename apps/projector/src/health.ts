import { createServer, type Server, type ServerResponse } from 'node:http';
import { metricsOf } from './metrics.js';
import { type Projector } from './projector.js';

/** How far behind the models may be while the projector calls itself ready, in seconds. */
const readyWithin = 5;

/** Serves `/health/live`, `/health/ready` and `/metrics`; resolves once it listens. */
export async function serveHealth(projector: Projector, host: string, port: number): Promise<Server> {
  const metrics = metricsOf(projector);
  const server = createServer(({ url }, response) => {
    if (url === '/health/live') return answer(response, 200, { status: 'up' });
    if (url === '/health/ready') {
      const { report } = projector.lag;
      return answer(response, report.seconds <= readyWithin ? 200 : 503, { lag: report, parked: projector.parked });
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
