import { Box, Group, Stack, Text } from '@mantine/core';
import { IconChevronLeft, IconLock } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useIsOffline } from '../api/offline.js';
import { useMe } from '../catalogue/catalogue.js';
import { Blank } from '../ui/blank.js';
import { words } from '../words/words.js';
import { SectionSkeleton } from './parts/section-skeleton.js';
import { sectionOf } from './sections.js';
import classes from './settings.module.css';

/** The section of the address; read only where the role may not change it. */
export function SettingsSection() {
  const { section: id } = useParams({ from: '/settings/$section' });
  const me = useMe();
  const isOffline = useIsOffline();
  const section = sectionOf(id);
  if (!me) return <SectionSkeleton />;
  if (!section?.maySee(me)) return <Blank title={words.settings.noSection} text={words.settings.noSectionText} />;
  const mayEdit = section.mayEdit(me);
  const { component: Component } = section;
  return (
    <Stack gap="md">
      <Box hiddenFrom="md">
        <Link to="/settings" className={classes.back}>
          <IconChevronLeft size={16} />
          {words.settings.title}
        </Link>
      </Box>
      {!mayEdit && (
        <Group gap={6} role="note" wrap="nowrap">
          <IconLock size={14} />
          <Text size="xs">{words.settings.readOnly}</Text>
        </Group>
      )}
      <Suspense fallback={<SectionSkeleton />}>
        <Component key={id} canEdit={mayEdit && !isOffline} />
      </Suspense>
    </Stack>
  );
}
