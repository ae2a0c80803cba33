import { ActionIcon, Badge, Box, Group, NavLink, Stack, Text } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { meQuery, organizationQuery } from '../catalogue/catalogue.js';
import { words } from '../words/words.js';
import { type Place, places } from './places.js';
import { UserMenu } from './user-menu.js';
import { countedTo, useWaitingCounts } from './waiting-counts.js';

interface SidebarProps {
  /** icons alone */
  readonly collapsed: boolean;
  readonly onCollapse: () => void;
  /** a place was chosen */
  readonly onLeave: () => void;
}

/** The places, what waits in them, the organization and who is signed in. */
export function Sidebar({ collapsed, onCollapse, onLeave }: SidebarProps) {
  const { data: me, isPending } = useQuery(meQuery);
  const counts = useWaitingCounts();
  const { data: organization } = useQuery(organizationQuery);
  const Collapse = collapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <Stack gap={0} h="100%" p="sm">
      <Group justify={collapsed ? 'center' : 'space-between'} wrap="nowrap" mb="sm" visibleFrom="sm">
        {!collapsed && (
          <Text fw={600} pl="xs" truncate>
            {organization?.name ?? words.app.name}
          </Text>
        )}
        <ActionIcon onClick={onCollapse} aria-label={collapsed ? words.app.expand : words.app.collapse}>
          <Collapse size={18} stroke={1.6} />
        </ActionIcon>
      </Group>
      <Box
        flex={1}
        mih={0}
        component="nav"
        aria-label={words.app.name}
        style={{ overflowY: 'auto', scrollbarWidth: 'thin' }}
      >
        {(isPending ? [] : places.filter(({ mayOpen }) => mayOpen(me))).map((place) => (
          <PlaceLink
            key={place.to}
            place={place}
            count={counts[place.to] ?? 0}
            collapsed={collapsed}
            onLeave={onLeave}
          />
        ))}
      </Box>
      <Box pt="sm">
        <UserMenu collapsed={collapsed} />
      </Box>
    </Stack>
  );
}

interface PlaceLinkProps {
  readonly place: Place;
  readonly count: number;
  readonly collapsed: boolean;
  readonly onLeave: () => void;
}

function PlaceLink({ place: { to, name, icon: Icon }, count, collapsed, onLeave }: PlaceLinkProps) {
  const badge = count > 0 && (
    <Badge size="sm" variant="light" circle={count < 10}>
      {count > countedTo ? `${countedTo}+` : count}
    </Badge>
  );
  return (
    <Link
      to={to}
      onClick={onLeave}
      style={{ textDecoration: 'none', color: 'inherit' }}
      data-hint={collapsed ? name : undefined}
    >
      {({ isActive }) => (
        <NavLink
          component="span"
          className="sidebar-link"
          active={isActive}
          label={collapsed ? undefined : name}
          aria-label={name}
          leftSection={<Icon size={18} stroke={1.6} />}
          rightSection={!collapsed && badge}
        />
      )}
    </Link>
  );
}
