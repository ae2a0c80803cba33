import { join } from 'node:path';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { Authenticator } from '#auth';
import { type ServiceConfiguration } from '#configuration';
import { AccessGuard } from './access.guard.js';
import { OrganizationNeighbours } from '#world';
import { CompletePolicies } from './complete-policies.js';
import { IdentifiedMembers } from './identified-members.js';
import { IssuedTokens } from './issued-tokens.js';
import { TokenHolders } from './token-holders.js';

/** Who may do what: one guard before every route. */
@Global()
@Module({})
export class AccessModule {
  static of({ dataFolder, identity }: ServiceConfiguration): DynamicModule {
    const authenticator = {
      provide: Authenticator,
      useFactory: () => new Authenticator(join(dataFolder, 'credentials.json')),
    };
    const identified = {
      provide: IdentifiedMembers,
      inject: [Authenticator, OrganizationNeighbours],
      useFactory: (authenticator: Authenticator, neighbours: OrganizationNeighbours) =>
        new IdentifiedMembers(identity, authenticator, neighbours),
    };
    return {
      module: AccessModule,
      imports: [DiscoveryModule],
      providers: [
        authenticator,
        identified,
        IssuedTokens,
        TokenHolders,
        CompletePolicies,
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
      exports: [CompletePolicies, TokenHolders],
    };
  }
}
