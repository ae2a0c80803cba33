import { join } from 'node:path';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { Authenticator } from '#auth';
import { type ServiceConfiguration } from '#configuration';
import { AccessGuard } from './access.guard.js';
import { CompletePolicies } from './complete-policies.js';
import { IssuedTokens } from './issued-tokens.js';
import { TokenHolders } from './token-holders.js';

/** Who may do what: one guard before every route. */
@Global()
@Module({})
export class AccessModule {
  static of({ dataFolder }: ServiceConfiguration): DynamicModule {
    const authenticator = {
      provide: Authenticator,
      useFactory: () => new Authenticator(join(dataFolder, 'credentials.json')),
    };
    return {
      module: AccessModule,
      imports: [DiscoveryModule],
      providers: [
        authenticator,
        IssuedTokens,
        TokenHolders,
        CompletePolicies,
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
      exports: [CompletePolicies, TokenHolders],
    };
  }
}
