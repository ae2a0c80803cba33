import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import { HttpProblem, validationProblem } from '#http';
import { FilterDto } from './read.dto.js';

/** Checks every body and query against its class; unknown fields are refused by name. */
export class RequestValidation extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      exceptionFactory: validationProblem,
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    try {
      const checked: unknown = await super.transform(value, metadata);
      return checked;
    } catch (error) {
      throw unsupported(error, metadata) ?? error;
    }
  }
}

/** An unknown parameter of figures is a filter that they do not support, rather than a mistake. */
function unsupported(error: unknown, { metatype }: ArgumentMetadata): HttpProblem | null {
  if (!(error instanceof HttpProblem) || error.code !== 'unknown_field') return null;
  if (!metatype || !(metatype.prototype instanceof FilterDto)) return null;
  const filters = error.errors.filter(({ code }) => code === 'unknown_field').map(({ pointer }) => pointer.slice(1));
  return new HttpProblem('filter_not_supported', { filter: filters }, error.errors);
}
