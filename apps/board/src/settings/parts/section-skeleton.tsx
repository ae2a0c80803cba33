import { Skeleton, Stack } from '@mantine/core';

/** A section that is about to come: its title, its sentence, and a few rows. */
export const SectionSkeleton = () => (
  <Stack gap="sm" aria-busy>
    <Skeleton h={24} w={180} />
    <Skeleton h={16} w={320} maw="100%" />
    <Skeleton h={240} mt="sm" />
  </Stack>
);
