import { readServiceConfiguration } from '#configuration';
import { createLogger } from '#telemetry';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { createApplication } from '../../apps/api/src/application.js';

// Prints every route of the API's router as JSON, with nothing started. A process of its own: see `api-routes`.
const nowhere = { EVENTSTORE_URL: 'esdb://127.0.0.1:1?tls=false', REDIS_URL: 'redis://127.0.0.1:1' };
const module = ApiModule.of(readServiceConfiguration(nowhere), createLogger('routes', 'silent'));
const application = await createApplication(module, { preview: true });
const routes: string[] = [];
application
  .getHttpAdapter()
  .getInstance()
  .addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) if (one !== 'HEAD') routes.push(`${one} ${url}`);
  });
await application.init();
await application.close();
process.stdout.write(JSON.stringify(routes));
