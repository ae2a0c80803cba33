import { Box } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Navigate, Outlet, useParams } from '@tanstack/react-router';
import { words } from '../words/words.js';
import { SectionList } from './section-list.js';
import classes from './settings.module.css';

/** The settings: the sections at the left and the one that is open; on a phone one after the other. */
export function SettingsPage() {
  const { section } = useParams({ strict: false });
  const isWide = useMediaQuery('(min-width: 62em)', window.innerWidth >= 992, { getInitialValueInEffect: false });
  if (section === undefined && isWide)
    return <Navigate to="/settings/$section" params={{ section: 'pipelines' }} replace />;
  return (
    <div className={classes.page}>
      {(isWide || section === undefined) && (
        <Box component="nav" aria-label={words.settings.title} className={classes.list}>
          <SectionList current={section} />
        </Box>
      )}
      {section !== undefined && (
        <div className={classes.content}>
          <Outlet />
        </div>
      )}
    </div>
  );
}
