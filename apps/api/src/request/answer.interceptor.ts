import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { Answer } from './answer.js';

/** Puts an answer's status and headers where they belong. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(map((answer: unknown) => (answer instanceof Answer ? sent(reply, answer) : answer)));
  }
}

function sent(reply: FastifyReply, { body, status, headers }: Answer<unknown>): unknown {
  reply.status(status).headers(headers);
  return body;
}
