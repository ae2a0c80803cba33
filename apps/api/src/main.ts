import { readServiceConfiguration } from '#configuration';
import { createLogger } from '#telemetry';
import { ApiModule } from './api.module.js';
import { createApplication } from './application.js';

const configuration = readServiceConfiguration(process.env);
const logger = createLogger('api', configuration.logLevel);

try {
  const application = await createApplication(ApiModule.of(configuration, logger), configuration);
  application.enableShutdownHooks();
  await application.listen(configuration.port, configuration.host);
  process.stdout.write(`${JSON.stringify({ ready: true, url: await application.getUrl() })}\n`);
} catch (error) {
  logger.fatal({ err: error }, 'the API cannot start');
  process.exitCode = 1;
}
