import { Button, ScrollArea, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, type Schemas } from '../../api/client.js';
import { words } from '../../words/words.js';
import { conditionsText } from '../conditions/condition-text.js';
import { useLeadFields } from '../conditions/use-lead-fields.js';
import { type DraftRule } from './rule-drafts.js';
import { useShareName } from './use-share-name.js';

const texts = words.settings.leads.routing;
type Trial = Schemas['RoutingTrialDto'];

interface TrialLeadsProps {
  readonly trial: Trial;
  readonly rules: readonly DraftRule[];
  readonly explain: (leadId: string) => Promise<Trial>;
}

/** Which leads would go where, the newest first; and why, for one of them at a time. */
export function TrialLeads({ trial, rules, explain }: TrialLeadsProps) {
  const nameOf = useShareName();
  const [asked, setAsked] = useState<string | null>(null);
  const { data: leads = [] } = useQuery({
    queryKey: ['routing-trial-leads'],
    queryFn: async () => (await answerOf(api.GET('/v1/leads', { params: { query: { limit: 200 } } }))).items,
  });
  const leadName = (id: string): string => {
    const lead = leads.find((one) => one.id === id);
    return lead?.name ?? lead?.company ?? texts.unnamed;
  };
  return (
    <ScrollArea.Autosize mah={360} type="auto">
      <Table stickyHeader verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.lead}</Table.Th>
            <Table.Th>{texts.rule}</Table.Th>
            <Table.Th>{texts.goesTo}</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {trial.items.map((item) => (
            <Table.Tr key={item.leadId}>
              <Table.Td>
                {leadName(item.leadId)}
                {asked === item.leadId && <Reasons leadId={item.leadId} explain={explain} />}
              </Table.Td>
              <Table.Td>{rules.find(({ id }) => id === item.ruleId)?.name ?? '–'}</Table.Td>
              <Table.Td>{nameOf(item)}</Table.Td>
              <Table.Td ta="right">
                <Button
                  variant="subtle"
                  color="gray"
                  aria-label={texts.whyOf(leadName(item.leadId))}
                  aria-expanded={asked === item.leadId}
                  onClick={() => setAsked(asked === item.leadId ? null : item.leadId)}
                >
                  {texts.why}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  );
}

/** Why the rules before the one that takes it do not. */
function Reasons({ leadId, explain }: { readonly leadId: string; readonly explain: TrialLeadsProps['explain'] }) {
  const { fields, currency } = useLeadFields();
  const { data } = useQuery({ queryKey: ['routing-trial', 'lead', leadId], queryFn: () => explain(leadId), gcTime: 0 });
  if (!data?.lead) return null;
  const { passedOver, ruleId } = data.lead;
  const taker = data.rules.find((rule) => rule.ruleId === ruleId)?.name;
  const lines = [
    ...passedOver.map(({ name, unmet, targetGone }) =>
      targetGone ? texts.targetGone(name) : texts.passedOver(name, conditionsText(unmet, fields, currency)),
    ),
    taker === undefined ? texts.takenByNone : texts.takenBy(taker),
  ];
  return lines.map((line) => (
    <Text key={line} size="xs" c="dimmed">
      {line}
    </Text>
  ));
}
