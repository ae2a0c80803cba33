import { Avatar, Box, Group, Text, UnstyledButton } from '@mantine/core';
import { useRef, useState } from 'react';
import { useMe, useMemberNames } from '../catalogue/catalogue.js';
import { later } from '../ui/later.js';
import { words } from '../words/words.js';

const UserChoices = later(() => import('./user-choices.js'), 'UserChoices');

/** Who is signed in, how the page looks, and the way out. */
export function UserMenu({ collapsed }: { readonly collapsed: boolean }) {
  const me = useMe();
  const nameOf = useMemberNames();
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const role = me ? words.app.roles[me.role] : '';
  const name = nameOf(me?.memberId ?? null) ?? role;
  const close = () => {
    setOpened(false);
    button.current?.focus();
  };
  return (
    <Box pos="relative">
      <UnstyledButton
        ref={button}
        w="100%"
        p="xs"
        aria-label={collapsed ? name : undefined}
        aria-haspopup="menu"
        aria-expanded={opened}
        onClick={() => setOpened(true)}
      >
        <Group gap="sm" wrap="nowrap">
          <Avatar size={28} radius="xl" name={name} color="accent" />
          {!collapsed && (
            <div style={{ minWidth: 0 }}>
              <Text size="sm" truncate>
                {name}
              </Text>
              <Text size="xs" c="dimmed" truncate>
                {role}
              </Text>
            </div>
          )}
        </Group>
      </UnstyledButton>
      {opened && <UserChoices label={name} onClose={close} />}
    </Box>
  );
}
