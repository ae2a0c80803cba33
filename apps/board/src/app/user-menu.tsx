import { Avatar, Group, Menu, Text, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useMe, useMemberNames } from '../catalogue/catalogue.js';
import { words } from '../words/words.js';
import { signOut } from './session.js';

/** Who is signed in, how the page looks, and the way out. */
export function UserMenu({ collapsed }: { readonly collapsed: boolean }) {
  const me = useMe();
  const nameOf = useMemberNames();
  const queries = useQueryClient();
  const { setColorScheme } = useMantineColorScheme();
  const role = me ? words.app.roles[me.role] : '';
  const name = nameOf(me?.memberId ?? null) ?? role;
  const leave = () => {
    queries.clear();
    signOut();
  };
  return (
    <Menu position="right-end" width={200}>
      <Menu.Target>
        <UnstyledButton w="100%" p="xs" aria-label={collapsed ? name : undefined}>
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
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{words.app.appearance}</Menu.Label>
        <Menu.Item leftSection={<IconSun size={16} />} onClick={() => setColorScheme('light')}>
          {words.app.light}
        </Menu.Item>
        <Menu.Item leftSection={<IconMoon size={16} />} onClick={() => setColorScheme('dark')}>
          {words.app.dark}
        </Menu.Item>
        <Menu.Item leftSection={<IconDeviceDesktop size={16} />} onClick={() => setColorScheme('auto')}>
          {words.app.system}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={leave}>
          {words.app.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
