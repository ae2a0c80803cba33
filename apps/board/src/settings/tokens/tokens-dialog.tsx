import { Button, Group, Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { type UseQueryResult } from '@tanstack/react-query';
import { type Schemas } from '../../api/client.js';
import { words } from '../../words/words.js';
import { Loaded } from '../parts/loaded.js';
import parts from '../parts/parts.module.css';
import { type Token } from '../settings-data.js';
import { NewToken, type TokenRequest } from './new-token.js';
import { TokenList } from './token-list.js';

const texts = words.settings.people.tokens;

interface TokensDialogProps {
  readonly title: string;
  readonly query: UseQueryResult<readonly Token[]>;
  readonly canIssue: boolean;
  readonly canRevoke: boolean;
  readonly issue: (request: TokenRequest) => Promise<Schemas['IssuedTokenDto']>;
  readonly revoke: (token: Token) => Promise<unknown>;
  readonly onClose: () => void;
}

/** The tokens of somebody, in a dialog. */
export function TokensDialog({ title, query, canIssue, canRevoke, issue, revoke, onClose }: TokensDialogProps) {
  const [isAdding, adding] = useDisclosure(false);
  if (isAdding) return <NewToken hasScopes={false} issue={issue} onClose={adding.close} />;
  return (
    <Modal opened onClose={onClose} title={title} size="lg">
      <Stack gap="md">
        {canIssue && (
          <Group>
            <Button variant="light" leftSection={<IconPlus size={16} />} onClick={adding.open}>
              {texts.add}
            </Button>
          </Group>
        )}
        <Loaded query={query} rows={2}>
          {(tokens) => (
            <div className={parts.panel}>
              <TokenList tokens={tokens} canRevoke={canRevoke} revoke={revoke} />
            </div>
          )}
        </Loaded>
      </Stack>
    </Modal>
  );
}
