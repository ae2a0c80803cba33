import { AppShell, Burger, Group, Text } from '@mantine/core';
import { useDisclosure, useLocalStorage } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useNavigate } from '@tanstack/react-router';
import { useLiveEvents } from '../api/use-live.js';
import { catalogueKey } from '../catalogue/catalogue.js';
import { Hints } from '../ui/hints.js';
import { later } from '../ui/later.js';
import { words } from '../words/words.js';
import { ConnectionLine } from './connection-line.js';
import { places } from './places.js';
import { useShortcuts } from './shortcuts.js';
import { Sidebar } from './sidebar.js';
import { undoLast } from './undo.js';
import { useRenewal } from './use-renewal.js';
import { useTopics } from './topics.js';

const ShortcutHelp = later(() => import('./shortcut-help.js'), 'ShortcutHelp');

const [wide, narrow] = [212, 60];

/** The frame: the sidebar, the line that says how live it is, and the place that is open. */
export function Shell() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [menuOpen, menu] = useDisclosure(false);
  const [helpOpen, help] = useDisclosure(false);
  const [collapsed, setCollapsed] = useLocalStorage({ key: 'dealstream.collapsed', defaultValue: false });
  useTopics();
  useRenewal();
  useLiveEvents(({ type }) => {
    if (type === 'catalogue') void queries.invalidateQueries({ queryKey: catalogueKey });
    // What is pushed begins where the stream does: what was read before may miss what came between.
    if (type === 'reset' || type === 'live') void queries.invalidateQueries();
  });
  useShortcuts({
    ...Object.fromEntries(places.map(({ key, to }) => [`g ${key}`, () => void navigate({ to })])),
    z: undoLast,
    '?': help.open,
  });
  return (
    <AppShell
      navbar={{ width: collapsed ? narrow : wide, breakpoint: 'sm', collapsed: { mobile: !menuOpen } }}
      header={{ height: { base: 44, sm: 0 } }}
    >
      <AppShell.Header hiddenFrom="sm" px="md">
        <Group h="100%" gap="sm">
          <Burger size="sm" opened={menuOpen} onClick={menu.toggle} aria-label={words.app.openMenu} />
          <Text fw={600}>{words.app.name}</Text>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar>
        <Sidebar collapsed={collapsed && !menuOpen} onCollapse={() => setCollapsed(!collapsed)} onLeave={menu.close} />
      </AppShell.Navbar>
      <AppShell.Main>
        <ConnectionLine />
        <Outlet />
      </AppShell.Main>
      <Hints />
      {helpOpen && <ShortcutHelp onClose={help.close} />}
    </AppShell>
  );
}
