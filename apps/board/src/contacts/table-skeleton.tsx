import { Box, Group, Skeleton } from '@mantine/core';
import classes from './contacts.module.css';

/** A table that is being read. */
export const TableSkeleton = ({ columns }: { readonly columns: number }) => (
  <Box className={classes.tableBox} aria-hidden>
    {Array.from({ length: 10 }, (_, row) => (
      <Group key={row} gap="xl" px="md" py={12} wrap="nowrap">
        {Array.from({ length: columns }, (_column, column) => (
          <Skeleton key={column} h={12} flex={column === 0 ? 2 : 1} />
        ))}
      </Group>
    ))}
  </Box>
);
