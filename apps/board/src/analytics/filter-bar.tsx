import { Group, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { pipelinesQuery, teamsQuery } from '../catalogue/catalogue.js';
import { words } from '../words/words.js';
import { type PanelProps } from './analytics-page.js';
import { periods } from './analytics-search.js';
import classes from './analytics.module.css';

const all = 'all';

/** Which pipeline, team and period the figures are about. */
export function FilterBar({ pipeline, scope, search, set }: PanelProps) {
  const { data: pipelines = [] } = useQuery(pipelinesQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  const funnelOf = (teamId: string): string => teams.find(({ id }) => id === teamId)?.pipelineId ?? pipeline.id;
  return (
    <Group gap="sm" className={classes.filters}>
      <Select
        aria-label={words.analytics.pipeline}
        allowDeselect={false}
        data={pipelines.map(({ id, name }) => ({ value: id, label: name }))}
        value={pipeline.id}
        onChange={(pipelineId) => pipelineId && set({ pipelineId, teamId: undefined })}
      />
      <Select
        aria-label={words.analytics.team}
        allowDeselect={false}
        data={[
          { value: all, label: words.analytics.allTeams },
          ...teams.map(({ id, name }) => ({ value: id, label: name })),
          { value: 'none', label: words.analytics.noTeam },
        ]}
        value={search.teamId ?? all}
        onChange={(teamId) =>
          teamId && set(teamId === all ? { teamId: undefined } : { teamId, pipelineId: funnelOf(teamId) })
        }
      />
      <Select
        aria-label={words.analytics.period}
        allowDeselect={false}
        data={periods.map((period) => ({ value: period, label: words.analytics.periods[period] }))}
        value={search.period ?? 'last12'}
        onChange={(value) => {
          const period = periods.find((name) => name === value);
          if (period) set({ period, ...(period === 'own' ? { from: scope.from, to: scope.to } : noDays) });
        }}
      />
      {search.period === 'own' && <OwnPeriod scope={scope} set={set} />}
    </Group>
  );
}

const noDays = { from: undefined, to: undefined };

const OwnPeriod = ({ scope, set }: Pick<PanelProps, 'scope' | 'set'>) => (
  <Group gap="xs" wrap="nowrap">
    <TextInput
      type="date"
      aria-label={words.analytics.from}
      value={scope.from}
      max={scope.to}
      onChange={({ currentTarget: { value } }) => value !== '' && set({ from: value, to: scope.to })}
    />
    <span aria-hidden>–</span>
    <TextInput
      type="date"
      aria-label={words.analytics.to}
      value={scope.to}
      min={scope.from}
      onChange={({ currentTarget: { value } }) => value !== '' && set({ from: scope.from, to: value })}
    />
  </Group>
);
