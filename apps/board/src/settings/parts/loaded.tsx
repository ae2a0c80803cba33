import { Skeleton, Stack } from '@mantine/core';
import { type UseQueryResult } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { Failed } from '../../ui/blank.js';

interface LoadedProps<Data> {
  readonly query: UseQueryResult<Data>;
  /** how many rows come, about @defaultValue 4 */
  readonly rows?: number;
  readonly children: (data: Data) => ReactNode;
}

/** What a query gives; rows in its shape until then; why it could not be loaded. */
export function Loaded<Data>({ query, rows = 4, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <Failed error={query.error} again={() => void query.refetch()} />;
  return (
    <Stack gap={1} aria-busy>
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} h={48} />
      ))}
    </Stack>
  );
}
