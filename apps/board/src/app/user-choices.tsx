import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { words } from '../words/words.js';
import classes from '../ui/drop-down.module.css';
import { signOut } from './session.js';

interface UserChoicesProps {
  readonly label: string;
  readonly onClose: () => void;
}

/** How the page looks, and the way out: over the button that opened it. */
export function UserChoices({ label, onClose }: UserChoicesProps) {
  const queries = useQueryClient();
  const { setColorScheme } = useMantineColorScheme();
  const leave = () => {
    queries.clear();
    signOut();
  };
  return (
    <Menu opened onClose={onClose} position="right-end" width={200} returnFocus={false}>
      <Menu.Target>
        <UnstyledButton className={classes.cover} tabIndex={-1} aria-label={label} onClick={onClose} />
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
