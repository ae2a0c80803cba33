import { Module } from '@nestjs/common';
import { IssueTokenController } from './issue-token.controller.js';
import { IssueTokenHandler } from './issue-token.handler.js';
import { ListTokensController } from './list-tokens.controller.js';
import { ListTokensHandler } from './list-tokens.handler.js';
import { RevokeTokenController } from './revoke-token.controller.js';
import { RevokeTokenHandler } from './revoke-token.handler.js';

/** The tokens of members and services. */
@Module({
  controllers: [IssueTokenController, ListTokensController, RevokeTokenController],
  providers: [IssueTokenHandler, ListTokensHandler, RevokeTokenHandler],
})
export class TokensModule {}
