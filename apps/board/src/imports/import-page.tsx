import { Alert, Anchor, Badge, Group, Progress, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Problem } from '../api/problem.js';
import { useLocale, useMemberNames } from '../catalogue/catalogue.js';
import { Blank, Failed } from '../ui/blank.js';
import { Moment } from '../ui/moment.js';
import { words } from '../words/words.js';
import { ImportActions } from './import-actions.js';
import { type Import, importQuery, isUnderWay } from './import-queries.js';
import classes from './imports.module.css';
import { PhaseBadge, percentOf } from './imports-table.js';
import { KeptRecords } from './kept-records.js';
import { RejectedRows } from './rejected-rows.js';

const { page: said } = words.imports;

/** One import: how far it is, what became of its rows, and the way back. */
export function ImportPage() {
  const { importId } = useParams({ from: '/imports/$importId' });
  const one = useQuery(importQuery(importId));
  return (
    <Stack gap="lg" p="lg" maw={880}>
      <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/imports" />}>
        <Group gap={4}>
          <IconArrowLeft size={16} stroke={1.6} aria-hidden />
          {said.back}
        </Group>
      </Anchor>
      {one.isPending && <Skeleton height={240} />}
      {one.isError &&
        (one.error instanceof Problem && one.error.status === 404 ? (
          <Blank title={said.notFound} />
        ) : (
          <Failed error={one.error} again={() => void one.refetch()} />
        ))}
      {one.data && <Shown one={one.data} />}
    </Stack>
  );
}

function Shown({ one }: { readonly one: Import }) {
  const nameOf = useMemberNames();
  const who = nameOf(one.startedBy);
  return (
    <>
      <div>
        <Group gap="sm">
          <Title order={1} style={{ overflowWrap: 'anywhere' }}>
            {one.fileName}
          </Title>
          <PhaseBadge phase={one.phase} />
          {one.dryRun && (
            <Badge variant="outline" color="gray" tt="none">
              {words.imports.dryRun}
            </Badge>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          {words.imports.kinds[one.kind]} · {who !== null && `${said.startedBy(who)}, `}
          <Moment at={one.startedAt} />
        </Text>
      </div>
      {one.dryRun && one.phase === 'finished' && <Alert p="sm">{words.imports.dryRunText}</Alert>}
      {one.failure !== null && (
        <Alert color="red" p="sm" role="alert">
          {said.failure(one.failure)}
        </Alert>
      )}
      {isUnderWay(one) && <Advance one={one} />}
      <Counts one={one} />
      <ImportActions one={one} />
      <KeptRecords one={one} />
      {one.rejected > 0 && !isUnderWay(one) && <RejectedRows one={one} />}
    </>
  );
}

function Advance({ one }: { readonly one: Import }) {
  const locale = useLocale();
  const { rowsPerSecond, secondsLeft } = one.progress;
  const parts = [
    said.progress(percentOf(one)),
    ...(rowsPerSecond === null ? [] : [said.rate(rowsPerSecond.toLocaleString(locale))]),
    ...(secondsLeft === null ? [] : [said.left(said.seconds(secondsLeft))]),
  ];
  return (
    <div>
      <Progress value={percentOf(one)} animated aria-label={words.imports.phases[one.phase]} />
      <Text size="sm" c="dimmed" mt="xs" className="digits">
        {parts.join(' · ')}
      </Text>
    </div>
  );
}

function Counts({ one }: { readonly one: Import }) {
  const locale = useLocale();
  const labels = one.dryRun ? said.countsDry : said.counts;
  const shown = (['created', 'restored', 'unchanged', 'rejected'] as const).filter(
    (name) => name !== 'restored' || one.restored > 0,
  );
  return (
    <dl className={classes.counts}>
      {shown.map((name) => (
        <div key={name} className={classes.count} data-wrong={(name === 'rejected' && one.rejected > 0) || undefined}>
          <dt>{labels[name]}</dt>
          <dd className="digits">{one[name].toLocaleString(locale)}</dd>
        </div>
      ))}
    </dl>
  );
}
