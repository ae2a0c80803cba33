import { Alert, Button, List, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Problem } from '../api/problem.js';
import { type Me, useMe } from '../catalogue/catalogue.js';
import { may as rights, useMay } from '../catalogue/rights.js';
import { words } from '../words/words.js';
import { ConvertLead } from './convert-lead.js';
import { DemandItem } from './demand-item.js';
import classes from './lead-drawer.module.css';
import { criteriaQuery, type Lead, type Missing, type OneLead, useStageLabel } from './lead-queries.js';
import { demandsOf, missingIn, missingText } from './missing.js';
import { useConditionNames } from './use-condition-names.js';
import { useQualify } from './use-lead-commands.js';

const { next: said } = words.leads;

/** What a lead needs for its next stage, and the way into it. */
export function LeadNext({ lead }: { readonly lead: OneLead }) {
  const labelOf = useStageLabel();
  const { next } = lead;
  if (!next)
    return (
      <section className={classes.panel}>
        <Text size="sm">{said.first}</Text>
      </section>
    );
  return (
    <section className={classes.panel} aria-label={said.title(labelOf(next.stage))}>
      <Title order={3}>{said.title(labelOf(next.stage))}</Title>
      <Demands lead={lead} stage={next.stage} />
      <Onward lead={lead} stage={next.stage} key={next.stage} />
    </section>
  );
}

interface OfStage {
  readonly lead: OneLead;
  readonly stage: 'market_qualified' | 'sales_qualified' | 'converted';
}

function Demands({ lead, stage }: OfStage) {
  const { data: criteria = [] } = useQuery(criteriaQuery(stage));
  const names = useConditionNames(lead.value?.currency);
  const demands = demandsOf(lead, criteria, names);
  if (demands.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {said.nothing}
      </Text>
    );
  return (
    <ul className={classes.list}>
      {demands.map((demand) => (
        <DemandItem key={demand.key} lead={lead} demand={demand} />
      ))}
    </ul>
  );
}

function Onward({ lead, stage }: OfStage) {
  const may = useMay();
  const me = useMe();
  const labelOf = useStageLabel();
  const [lacks, setLacks] = useState<readonly Missing[]>([]);
  const [converting, setConverting] = useState(false);
  const refused = ({ code, facts }: Problem): boolean => {
    if (code !== 'criteria_not_met') return false;
    setLacks(missingIn(facts));
    return true;
  };
  const qualify = useQualify(refused);
  const hindrance = stage === 'converted' ? hindranceOf(me, lead) : null;
  return (
    <>
      <Refusal lead={lead} stage={stage} lacks={lacks} />
      {stage !== 'converted' && may('editLeads') && (
        <Button
          style={{ alignSelf: 'flex-start' }}
          loading={qualify.isPending}
          onClick={() => {
            setLacks([]);
            qualify.mutate({ lead, to: stage });
          }}
        >
          {said.qualify(labelOf(stage))}
        </Button>
      )}
      {stage === 'converted' && hindrance === null && may('convertLeads') && (
        <Button style={{ alignSelf: 'flex-start' }} onClick={() => setConverting(true)}>
          {said.convert}
        </Button>
      )}
      {hindrance !== null && (
        <Text size="sm" c="dimmed">
          {hindrance}
        </Text>
      )}
      {converting && (
        <ConvertLead
          lead={lead}
          onClose={() => setConverting(false)}
          onLacking={(problem) => {
            setConverting(false);
            setLacks(missingIn(problem.facts));
          }}
        />
      )}
    </>
  );
}

/** Why somebody cannot convert the lead; null: they can. */
function hindranceOf(me: Me | undefined, lead: Lead): string | null {
  if (!rights.convertLeads(me)) return said.notYou;
  return me?.role === 'closer' && lead.repId !== me.memberId ? said.notYours : null;
}

function Refusal({ lead, stage, lacks }: OfStage & { readonly lacks: readonly Missing[] }) {
  const labelOf = useStageLabel();
  const names = useConditionNames(lead.value?.currency);
  const open = lacks.filter(({ criterionId, name }) =>
    lead.next?.missing.some((one) => (criterionId === null ? one.name === name : one.criterionId === criterionId)),
  );
  if (open.length === 0) return null;
  return (
    <Alert color="red" p="sm" role="alert" title={said.refused(labelOf(stage))}>
      <List size="sm">
        {open.map((missing) => (
          <List.Item key={`${missing.criterionId} ${missing.name}`}>
            {`${missing.name}: ${missingText(missing, lead, names)}`}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
