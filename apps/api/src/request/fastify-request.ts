import { type Principal } from '#auth';

declare module 'fastify' {
  interface FastifyRequest {
    /** set by the guard; null on public routes */
    principal: Principal | null;
    /** the caller's own, or a new one; in the answer, the log and the events */
    correlationId: string;
  }
}
