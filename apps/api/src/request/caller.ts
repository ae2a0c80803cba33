import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { type Principal } from '#auth';
import { HttpProblem } from '#http';

/** Who asks, as a parameter of a route. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext) =>
  principalOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** Who the guard let in. @throws `unauthorized` where the guard let nobody in */
export function principalOf({ principal }: FastifyRequest): Principal {
  if (!principal) throw new HttpProblem('unauthorized');
  return principal;
}
