import { ValidationPipe } from '@nestjs/common';
import { IsOptional, ValidateBy, ValidateIf } from 'class-validator';
import { validationProblem } from '#http';

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

/** An RFC 3339 instant with its offset. */
export const IsInstant = (): PropertyDecorator =>
  ValidateBy({
    name: 'isInstant',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'string' && instant.test(value) && !Number.isNaN(Date.parse(value)),
      defaultMessage: () => '$property must be an RFC 3339 instant with its offset, e.g. 2026-11-20T09:30:00.000Z',
    },
  });

/** A calendar date, `YYYY-MM-DD`, that exists. */
export const IsDay = (): PropertyDecorator =>
  ValidateBy({
    name: 'isDay',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && isDay(value),
      defaultMessage: () => '$property must be a calendar date, e.g. 2026-12-31',
    },
  });

const isDay = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

/** The rules beside it hold unless the value is null: null is a value of its own here. */
export const OrNull = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== null);

/** Absent or right; null is refused, unlike with `IsOptional`. */
export const OrAbsent = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== undefined);

/** Absent, null or right. */
export const OrCleared = IsOptional;

/** Checks every body and query against its class; unknown fields are refused by name. */
export const validation = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    exceptionFactory: validationProblem,
  });
