import { Skeleton } from '@mantine/core';
import classes from './table.module.css';

const rows = 12;

/** The table before its rows are known. */
export const TableSkeleton = () => (
  <div className={classes.scroll} aria-busy="true">
    {Array.from({ length: rows }, (_, row) => (
      <Skeleton key={row} h={18} mx="md" my="sm" w="auto" />
    ))}
  </div>
);
