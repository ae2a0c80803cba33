import { ValidationPipe } from '@nestjs/common';
import { type ValidationError } from 'class-validator';
import { HttpProblem, validationProblem } from '#http';
import { FilterDto } from './read.dto.js';

/** Checks every body and query against its class; unknown fields are refused by name. */
export const validation = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    exceptionFactory: problemIn,
  });

function problemIn(errors: ValidationError[]): HttpProblem {
  const problem = validationProblem(errors);
  const unsupported = errors.find(({ constraints }) => constraints?.whitelistValidation !== undefined);
  const [{ target } = {}] = errors;
  return unsupported && target instanceof FilterDto
    ? new HttpProblem('filter_not_supported', { filter: unsupported.property }, problem.errors)
    : problem;
}
