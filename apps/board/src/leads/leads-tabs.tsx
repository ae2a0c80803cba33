import { Badge, ScrollArea, Tabs } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { words } from '../words/words.js';
import { leadsQuery, useStageLabel } from './lead-queries.js';
import { listedStages } from './leads-search.js';
import { useLeadsSearch } from './use-leads-search.js';

const all = 'all';

/** The stages of a lead's life as tabs, each with how many leads of the filter are in it. */
export function LeadsTabs() {
  const { search, change } = useLeadsSearch();
  const labelOf = useStageLabel();
  const { data } = useInfiniteQuery(leadsQuery(search));
  const counts = data?.pages[0]?.countsByStage;
  const total = counts && Object.values(counts).reduce((sum, count) => sum + count, 0);
  const choose = (value: string | null): void =>
    change({ stage: listedStages.find((stage) => stage === value) ?? undefined });
  return (
    <Tabs value={search.stage ?? all} onChange={choose} keepMounted={false}>
      <ScrollArea type="never" scrollbars="x">
        <Tabs.List aria-label={words.leads.columns.stage} style={{ flexWrap: 'nowrap' }} px="md">
          <StageTab value={all} label={words.leads.all} count={total} />
          {listedStages.map((stage) => (
            <StageTab key={stage} value={stage} label={labelOf(stage)} count={counts?.[stage]} />
          ))}
        </Tabs.List>
      </ScrollArea>
    </Tabs>
  );
}

interface StageTabProps {
  readonly value: string;
  readonly label: string;
  readonly count: number | undefined;
}

const StageTab = ({ value, label, count }: StageTabProps) => (
  <Tabs.Tab
    value={value}
    px="sm"
    rightSection={
      <Badge size="sm" variant="light" color="gray" className="digits" miw={24}>
        {count ?? ' '}
      </Badge>
    }
  >
    {label}
  </Tabs.Tab>
);
