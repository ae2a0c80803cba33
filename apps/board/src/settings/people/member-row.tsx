import { ActionIcon, Box, Button, Group, Select, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconKey, IconUserMinus } from '@tabler/icons-react';
import { answerOf, api } from '../../api/client.js';
import { type Member, useMe } from '../../catalogue/catalogue.js';
import { Person } from '../../ui/person.js';
import { words } from '../../words/words.js';
import { InlineText } from '../parts/inline-text.js';
import { Row } from '../parts/section.js';
import { useFormWrite, useWrite } from '../parts/use-write.js';
import { MemberTokens } from '../tokens/member-tokens.js';
import { MemberRemoval } from './member-removal.js';
import { roleChoices, roleOf } from './roles.js';
import { Tag } from '../parts/tag.js';

const texts = words.settings.people.members;

interface MemberRowProps {
  readonly member: Member;
  readonly members: readonly Member[];
  readonly canEdit: boolean;
}

/** A member: name, role, tokens, and removing. */
export function MemberRow({ member, members, canEdit }: MemberRowProps) {
  const me = useMe();
  const [areTokensOpen, tokens] = useDisclosure(false);
  const [isRemoving, removing] = useDisclosure(false);
  const params = { path: { memberId: member.id } };
  const rename = useFormWrite((name: string) =>
    answerOf(api.POST('/v1/members/{memberId}/name', { params, body: { name } })),
  );
  const isOpen = canEdit && !member.removal;
  const isMe = me?.memberId === member.id;
  const seesTokens = !member.removal && (isMe || me?.role === 'admin' || me?.role === 'auditor');
  return (
    <Row>
      <Group gap="sm" mih={32} c={member.removal ? 'dimmed' : undefined}>
        <Person name={member.name} size={26} />
        <Box flex="1 1 160px" miw={0}>
          <Group gap="sm">
            <InlineText
              value={member.name}
              label={words.settings.parts.nameOf(member.name)}
              readOnly={!isOpen}
              onSave={rename.mutateAsync}
              strong
            />
            {isMe && <Tag>{texts.you}</Tag>}
            {member.removal && (
              <Tag color={member.removal.done ? 'gray' : 'red'}>{member.removal.done ? texts.left : texts.leaving}</Tag>
            )}
          </Group>
          <Details member={member} members={members} />
        </Box>
        <Role member={member} isOpen={isOpen} />
        {seesTokens && (
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconKey size={14} />}
            aria-label={texts.tokensOf(member.name)}
            onClick={tokens.open}
          >
            {texts.tokens}
          </Button>
        )}
        {isOpen && (
          <ActionIcon aria-label={texts.removeButton(member.name)} onClick={removing.open}>
            <IconUserMinus size={16} stroke={1.6} />
          </ActionIcon>
        )}
      </Group>
      {areTokensOpen && (
        <MemberTokens member={member} canIssue={canEdit} canRevoke={canEdit || isMe} onClose={tokens.close} />
      )}
      {isRemoving && <MemberRemoval member={member} members={members} onClose={removing.close} />}
    </Row>
  );
}

/** The email; where somebody is leaving, who gets the deals. */
function Details({ member: { email, removal }, members }: Pick<MemberRowProps, 'member' | 'members'>) {
  const successor = members.find(({ id }) => id === removal?.successorId);
  const leaving = successor ? texts.leavingTo(successor.name) : texts.leavingToNobody;
  const text = removal && !removal.done ? leaving : email;
  return text === null ? null : (
    <Text size="xs" c="dimmed">
      {text}
    </Text>
  );
}

function Role({ member, isOpen }: { readonly member: Member; readonly isOpen: boolean }) {
  const change = useWrite(
    (role: Member['role']) =>
      answerOf(api.POST('/v1/members/{memberId}/role', { params: { path: { memberId: member.id } }, body: { role } })),
    { said: (role) => texts.roleChanged(member.name, words.app.roles[role]) },
  );
  if (!isOpen)
    return (
      <Text size="sm" w={150}>
        {words.app.roles[member.role]}
      </Text>
    );
  return (
    <Select
      w={150}
      aria-label={texts.roleOf(member.name)}
      data={roleChoices}
      value={change.isPending ? change.variables : member.role}
      onChange={(value) => {
        const role = roleOf(value);
        if (role) change.mutate(role);
      }}
      allowDeselect={false}
    />
  );
}
