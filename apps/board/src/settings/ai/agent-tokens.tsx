import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import { useMay } from '../../catalogue/rights.js';
import { words } from '../../words/words.js';
import { type Agent, tokensQuery } from '../settings-data.js';
import { TokensDialog } from '../tokens/tokens-dialog.js';

/** The tokens of an agent. Administrators make and revoke them. */
export function AgentTokens({ agent, onClose }: { readonly agent: Agent; readonly onClose: () => void }) {
  const may = useMay();
  const isAdmin = may('administer');
  const query = useQuery({
    ...tokensQuery,
    select: (tokens) => tokens.filter(({ agentId }) => agentId === agent.id),
  });
  return (
    <TokensDialog
      title={words.settings.agents.tokensOf(agent.name)}
      query={query}
      canIssue={isAdmin}
      canRevoke={isAdmin}
      issue={({ name, expiresAt }) =>
        answerOf(
          api.POST('/v1/agents/{agentId}/tokens', {
            params: { path: { agentId: agent.id } },
            body: { name, expiresAt },
          }),
        )
      }
      revoke={({ id }) => answerOf(api.DELETE('/v1/tokens/{tokenId}', { params: { path: { tokenId: id } }, body: {} }))}
      onClose={onClose}
    />
  );
}
