import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { type Logger } from 'pino';
import { AnswerInterceptor } from './answer.interceptor.js';
import { CommandContexts } from './command-contexts.js';
import { OrganizationKeys } from './organization-keys.js';
import { ProblemFilter } from './problem.filter.js';
import { RequestValidation } from './validation-pipe.js';

/** What holds for every request: checked on its way in, answered in one form on its way out. */
@Global()
@Module({})
export class RequestModule {
  static of(logger: Logger): DynamicModule {
    return {
      module: RequestModule,
      providers: [
        CommandContexts,
        OrganizationKeys,
        { provide: APP_PIPE, useClass: RequestValidation },
        { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
        { provide: APP_FILTER, useFactory: () => new ProblemFilter(logger) },
      ],
      exports: [CommandContexts, OrganizationKeys],
    };
  }
}
