import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import { type Member } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { memberTokensQuery } from '../settings-data.js';
import { TokensDialog } from './tokens-dialog.js';

interface MemberTokensProps {
  readonly member: Member;
  readonly canIssue: boolean;
  readonly canRevoke: boolean;
  readonly onClose: () => void;
}

/** The tokens of a member, who may with them what the role allows. */
export function MemberTokens({ member, canIssue, canRevoke, onClose }: MemberTokensProps) {
  const query = useQuery(memberTokensQuery(member.id));
  const path = { memberId: member.id };
  return (
    <TokensDialog
      title={words.settings.people.members.tokensOf(member.name)}
      query={query}
      canIssue={canIssue}
      canRevoke={canRevoke}
      issue={({ name, expiresAt }) =>
        answerOf(api.POST('/v1/members/{memberId}/tokens', { params: { path }, body: { name, expiresAt } }))
      }
      revoke={({ id }) =>
        answerOf(
          api.DELETE('/v1/members/{memberId}/tokens/{tokenId}', {
            params: { path: { ...path, tokenId: id } },
            body: {},
          }),
        )
      }
      onClose={onClose}
    />
  );
}
