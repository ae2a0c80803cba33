import { type Principal } from '#auth';
import { type Channel } from '#domain';

declare module 'fastify' {
  interface FastifyRequest {
    /** set by the guard; null on public routes */
    principal: Principal | null;
    /** whose provider signed the request; absent of all other requests */
    channel?: Channel;
    /** the body as it was sent, where it is signed */
    rawBody: string | null;
  }
}
