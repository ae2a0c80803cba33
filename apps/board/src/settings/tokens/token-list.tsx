import { ActionIcon, Group, Text, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useLocale } from '../../catalogue/catalogue.js';
import { dayText } from '../../format/dates.js';
import { Moment } from '../../ui/moment.js';
import { useNow } from '../../ui/use-now.js';
import { words } from '../../words/words.js';
import { RemovalDialog } from '../parts/removal-dialog.js';
import { Row } from '../parts/section.js';
import { type Token } from '../settings-data.js';
import { Tag } from '../parts/tag.js';

const texts = words.settings.people.tokens;

interface TokenListProps {
  readonly tokens: readonly Token[];
  readonly canRevoke: boolean;
  readonly revoke: (token: Token) => Promise<unknown>;
}

/** Tokens: how each begins, what it may, when it ends; and revoking one. */
export function TokenList({ tokens, canRevoke, revoke }: TokenListProps) {
  const [revoked, setRevoked] = useState<Token | null>(null);
  if (tokens.length === 0)
    return (
      <Row>
        <Text size="sm" c="dimmed">
          {texts.none}
        </Text>
      </Row>
    );
  return (
    <>
      {tokens.map((token) => (
        <Row key={token.id}>
          <TokenRow token={token}>
            {canRevoke && (
              <Tooltip label={texts.revoke}>
                <ActionIcon aria-label={texts.revokeNamed(token.name)} onClick={() => setRevoked(token)}>
                  <IconTrash size={16} stroke={1.6} />
                </ActionIcon>
              </Tooltip>
            )}
          </TokenRow>
        </Row>
      ))}
      {revoked && (
        <RemovalDialog
          title={texts.revokeTitle(revoked.name)}
          text={texts.revokeText}
          submit={texts.revoke}
          said={texts.revoked(revoked.name)}
          onClose={() => setRevoked(null)}
          run={() => revoke(revoked)}
        />
      )}
    </>
  );
}

function TokenRow({ token, children }: { readonly token: Token; readonly children: ReactNode }) {
  const locale = useLocale();
  const now = useNow();
  const { expiresAt } = token;
  const isOver = expiresAt !== null && Date.parse(expiresAt) <= now;
  return (
    <Group gap="sm" wrap="nowrap">
      <div style={{ flex: 1, minWidth: 0 }}>
        <Group gap="xs">
          <Text size="sm" fw={600}>
            {token.name}
          </Text>
          {token.scopes.map((scope) => (
            <Tag key={scope} color="gray">
              {Object.entries(texts.scope).find(([name]) => name === scope)?.[1] ?? scope}
            </Tag>
          ))}
        </Group>
        <Text size="xs" c="dimmed" component="div">
          <code>{token.prefix}…</code> · {texts.issued} <Moment at={token.issuedAt} /> ·{' '}
          {expiresAt === null ? texts.never : `${isOver ? texts.ended : texts.ends} ${dayText(expiresAt, locale)}`}
        </Text>
      </div>
      {children}
    </Group>
  );
}
