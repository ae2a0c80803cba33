import { type INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ProblemDto } from '../request/problem.dto.js';

const description = [
  'Commands in, events to the log, figures out. Send `Authorization: Bearer <token>` with a token of credentials.json.',
  'Every write takes `Idempotency-Key` and `If-Match`; its `Position` is what a query takes as `after` to read your own write.',
  'Errors are RFC 9457 problems: `code` says which, `detail` what to do, `/problems/<code>` explains it.',
].join('\n\n');

/** The OpenAPI 3.1 document of the API, from its code. */
export const openApiDocument = (application: INestApplication): OpenAPIObject =>
  SwaggerModule.createDocument(
    application,
    new DocumentBuilder()
      .setOpenAPIVersion('3.1.0')
      .setTitle('Dealstream')
      .setDescription(description)
      .setVersion('1')
      .addBearerAuth({ type: 'http', scheme: 'bearer' })
      .build(),
    { extraModels: [ProblemDto], operationIdFactory: (_, method) => method },
  );

/** Serves the document at `/docs` (for people) and `/docs-json` (for machines); it is made when first asked for. */
export function serveDocumentation(application: INestApplication): void {
  SwaggerModule.setup('docs', application, () => openApiDocument(application));
}
