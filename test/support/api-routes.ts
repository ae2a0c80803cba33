import { ApiModule } from '../../apps/api/src/api.module.js';
import { createApplication } from '../../apps/api/src/application.js';
import { readServiceConfiguration } from '#configuration';
import { createLogger } from '#telemetry';

/** Every route of the API's router as `METHOD /path/:parameter`, HEAD left out, with nothing started. */
export async function routesOfApi(): Promise<readonly string[]> {
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
  return routes;
}
