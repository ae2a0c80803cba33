import { Query } from '@nestjs/cqrs';
import { type Principal } from '#auth';
import { type Answer } from './answer.js';

/** A query of a caller. */
export abstract class ReadRequest<Body, Parameters> extends Query<Answer<Body>> {
  constructor(
    readonly principal: Principal,
    readonly parameters: Parameters,
  ) {
    super();
  }
}
