import { type Principal } from '#auth';

declare module 'fastify' {
  interface FastifyRequest {
    /** set by the guard; null on public routes */
    principal: Principal | null;
    /** the body as it was sent, where it is signed */
    rawBody: string | null;
  }
}
