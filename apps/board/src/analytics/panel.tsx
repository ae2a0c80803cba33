import { ActionIcon, Card, Group, Skeleton, Stack, Text, Title, Tooltip } from '@mantine/core';
import { IconChartBar, IconDownload, IconTable } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { Failed } from '../ui/blank.js';
import { words } from '../words/words.js';
import { download } from './download.js';
import { type Sheet, csvOf } from './sheet.js';
import { SheetTable } from './sheet-table.js';
import classes from './analytics.module.css';

interface Props {
  readonly title: string;
  /** what exactly is counted */
  readonly about: string;
  /** of the CSV file, without its ending */
  readonly file: string;
  /** what stands behind the chart; null until it is there */
  readonly sheet: Sheet | null;
  readonly error: Error | null;
  readonly again: () => void;
  /** said in place of a chart that would be empty */
  readonly empty?: string | null;
  readonly wide?: boolean;
  /** the table is the whole of it */
  readonly tableOnly?: boolean;
  readonly controls?: ReactNode;
  readonly below?: ReactNode;
  readonly children?: ReactNode;
}

/** A chart with its table and its file. */
export function Panel(props: Props) {
  const { title, about, file, sheet, wide = false, tableOnly = false } = props;
  const [asTable, setAsTable] = useState(tableOnly);
  const id = useId();
  const flip = asTable ? words.analytics.showChart(title) : words.analytics.showTable(title);
  return (
    <Card component="section" aria-labelledby={id} withBorder p="lg" data-wide={wide} className={classes.panel}>
      <Group justify="space-between" wrap="nowrap" align="start" mb="md">
        <div>
          <Title order={2} id={id}>
            {title}
          </Title>
          <Text size="xs" c="dimmed">
            {about}
          </Text>
        </div>
        <Group gap="xs" wrap="nowrap">
          {!tableOnly && (
            <Tooltip label={flip}>
              <ActionIcon aria-label={flip} onClick={() => setAsTable(!asTable)}>
                {asTable ? <IconChartBar size={16} /> : <IconTable size={16} />}
              </ActionIcon>
            </Tooltip>
          )}
          <Tooltip label={words.analytics.csv(title)}>
            <ActionIcon
              aria-label={words.analytics.csv(title)}
              disabled={sheet === null}
              onClick={() => sheet && download(`${file}.csv`, csvOf(sheet))}
            >
              <IconDownload size={16} />
            </ActionIcon>
          </Tooltip>
        </Group>
      </Group>
      <Stack gap="md">
        {props.controls}
        <Body {...props} asTable={asTable} />
        {props.below}
      </Stack>
    </Card>
  );
}

function Body({ sheet, error, again, empty, title, children, asTable }: Props & { readonly asTable: boolean }) {
  if (error) return <Failed error={error} again={again} />;
  if (!sheet) return <Skeleton h={220} aria-busy />;
  if (empty)
    return (
      <Text c="dimmed" ta="center" py={48}>
        {empty}
      </Text>
    );
  return asTable ? <SheetTable sheet={sheet} label={title} /> : children;
}
