import { Badge, Tabs } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { words } from '../words/words.js';
import { followUpsQuery } from './follow-up-queries.js';
import { type When, whens } from './follow-ups-search.js';

const said = words.followUps;
const colours = { overdue: 'red', today: 'yellow', upcoming: 'gray' } as const;

interface FollowUpsTabsProps {
  readonly when: When;
  readonly repId: string | null;
  readonly onPick: (when: When) => void;
}

/** When it is due, each with how many there are. */
export function FollowUpsTabs({ when, repId, onPick }: FollowUpsTabsProps) {
  const counts = useInfiniteQuery(followUpsQuery(when, repId)).data?.pages[0]?.counts;
  return (
    <Tabs
      value={when}
      onChange={(value) => {
        const tab = whens.find((one) => one === value);
        if (tab) onPick(tab);
      }}
    >
      <Tabs.List aria-label={said.tabList} px="md">
        {whens.map((one) => (
          <Tabs.Tab
            key={one}
            value={one}
            rightSection={
              <Badge
                size="sm"
                variant="light"
                className="digits"
                miw={24}
                color={counts?.[one] === 0 ? 'gray' : colours[one]}
                c={counts?.[one] ? undefined : 'dimmed'}
              >
                {counts?.[one] ?? ' '}
              </Badge>
            }
          >
            {said.tabs[one]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}
