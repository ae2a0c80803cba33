import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import { words } from '../../words/words.js';
import { Loaded } from '../parts/loaded.js';
import { Panel, Section } from '../parts/section.js';
import { type SectionProps } from '../section-props.js';
import { tokensQuery } from '../settings-data.js';
import { NewToken } from './new-token.js';
import { TokenList } from './token-list.js';

const texts = words.settings.people.tokens;

/** The tokens of back-office systems. */
export function ServiceTokens({ canEdit }: SectionProps) {
  const query = useQuery(tokensQuery);
  const [isAdding, adding] = useDisclosure(false);
  const add = canEdit && (
    <Button leftSection={<IconPlus size={16} />} onClick={adding.open}>
      {texts.add}
    </Button>
  );
  return (
    <Section title={words.settings.sections.tokens} text={texts.text} action={add}>
      <Loaded query={query}>
        {(tokens) => (
          <Panel>
            <TokenList
              tokens={tokens.filter(({ memberId, agentId }) => memberId === null && agentId === null)}
              canRevoke={canEdit}
              revoke={({ id }) =>
                answerOf(api.DELETE('/v1/tokens/{tokenId}', { params: { path: { tokenId: id } }, body: {} }))
              }
            />
          </Panel>
        )}
      </Loaded>
      {isAdding && (
        <NewToken hasScopes issue={(body) => answerOf(api.POST('/v1/tokens', { body }))} onClose={adding.close} />
      )}
    </Section>
  );
}
