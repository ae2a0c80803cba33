import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { membersStreams } from '#domain';
import { RecordCommands } from '../log/record-commands.js';
import { type Answer } from '../request/answer.js';
import { writeAnswer } from '../request/write-answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { type RevokedTokenDto } from './token.dto.js';

/** End a token. */
export class RevokeToken extends Command<Answer<RevokedTokenDto>> {
  constructor(
    /** `memberId`: only where it is that member's */
    readonly address: { readonly tokenId: string; readonly memberId?: string },
    readonly request: WriteRequest,
  ) {
    super();
  }
}

@CommandHandler(RevokeToken)
export class RevokeTokenHandler implements ICommandHandler<RevokeToken> {
  constructor(private readonly records: RecordCommands) {}

  async execute({ address, request }: RevokeToken): Promise<Answer<RevokedTokenDto>> {
    const { tokenId } = address;
    const written = await this.records.execute({
      streams: membersStreams,
      id: '',
      recordId: tokenId,
      commands: [{ type: 'revoke_token', ...address }],
      request,
      world: () => ({}),
    });
    return writeAnswer(written, () => ({ id: tokenId }));
  }
}
