import { type OpenAPIObject } from '@nestjs/swagger';
import { readServiceConfiguration } from '#configuration';
import { createLogger } from '#telemetry';
import { ApiModule } from '../api.module.js';
import { createApplication } from '../application.js';
import { openApiDocument } from './documentation.js';

/** The OpenAPI document of the API's code, with nothing started. */
export async function previewDocument(): Promise<OpenAPIObject> {
  const nowhere = { EVENTSTORE_URL: 'esdb://127.0.0.1:1?tls=false', REDIS_URL: 'redis://127.0.0.1:1' };
  const module = ApiModule.of(readServiceConfiguration(nowhere), createLogger('openapi', 'silent'));
  const application = await createApplication(module, { preview: true });
  await application.init();
  const document = openApiDocument(application);
  await application.close();
  return document;
}
