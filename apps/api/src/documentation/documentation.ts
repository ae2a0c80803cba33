import { type INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ProblemDto } from '../request/problem.dto.js';

const description = [
  'Commands in, events to the log, figures out. Send `Authorization: Bearer <token>` with a token of credentials.json.',
  'Every write takes `Idempotency-Key`, `why` and, with the scope backdate, `occurredAt`; its `Position` is what a query takes as `after` to read your own write.',
  'Errors are RFC 9457 problems: `code` says which, `detail` what to do, `/problems/<code>` explains it.',
].join('\n\n');

const configuration = new DocumentBuilder()
  .setOpenAPIVersion('3.1.0')
  .setTitle('Dealstream')
  .setDescription(description)
  .setVersion('1')
  .addBearerAuth({ type: 'http', scheme: 'bearer' })
  .build();

/** The OpenAPI 3.1 document of the API, from its code. */
export function openApiDocument(application: INestApplication): OpenAPIObject {
  const document = SwaggerModule.createDocument(application, configuration, {
    extraModels: [ProblemDto],
    operationIdFactory: (_, method) => method,
  });
  for (const operation of operationsOf(document)) {
    delete operation.responses.default;
    if (isOptional(document, operation)) Object.assign(operation.requestBody ?? {}, { required: false });
  }
  return document;
}

/** Serves the document at `/docs` (for people) and `/docs-json` (for machines); it is made when first asked for. */
export function serveDocumentation(application: INestApplication): void {
  SwaggerModule.setup('docs', application, () => openApiDocument(application));
}

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const operationsOf = ({ paths }: OpenAPIObject): Operation[] =>
  Object.values(paths).flatMap(({ get, post, put, patch, delete: remove }) =>
    [get, post, put, patch, remove].filter((operation) => operation !== undefined),
  );

/** A body of which every field may be absent may be absent as a whole. */
function isOptional({ components }: OpenAPIObject, { requestBody }: Operation): boolean {
  const schema = requestBody && 'content' in requestBody ? requestBody.content['application/json']?.schema : undefined;
  const name = schema && '$ref' in schema ? schema.$ref.split('/').at(-1) : undefined;
  const body = name === undefined ? undefined : components?.schemas?.[name];
  return body !== undefined && 'properties' in body && body.required === undefined;
}
