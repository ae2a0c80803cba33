import { Badge, Button, Checkbox, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocale, useMemberNames } from '../catalogue/catalogue.js';
import { calendarDateText } from '../format/dates.js';
import { useNow } from '../ui/use-now.js';
import { words } from '../words/words.js';
import { AddStep } from './add-step.js';
import classes from './lead-drawer.module.css';
import { type Lead, type OneLead, useStageLabel } from './lead-queries.js';
import { useDoStep } from './use-lead-work.js';

const { steps: said } = words.leads;

/** The tasks of a lead: done, due, whose; and more of them. */
export function LeadSteps({ lead, mayEdit }: { readonly lead: OneLead; readonly mayEdit: boolean }) {
  const [adding, setAdding] = useState(false);
  return (
    <>
      {lead.steps.length === 0 && (
        <Text size="sm" c="dimmed">
          {said.none}
        </Text>
      )}
      <ul className={classes.list}>
        {lead.steps.map((step) => (
          <Step key={step.id} lead={lead} step={step} mayEdit={mayEdit} />
        ))}
      </ul>
      {mayEdit &&
        (adding ? (
          <AddStep lead={lead} onClose={() => setAdding(false)} />
        ) : (
          <Button
            mt="sm"
            variant="subtle"
            color="gray"
            leftSection={<IconPlus size={16} stroke={1.6} />}
            onClick={() => setAdding(true)}
          >
            {said.add}
          </Button>
        ))}
    </>
  );
}

interface StepProps {
  readonly lead: OneLead;
  readonly step: Lead['steps'][number];
  readonly mayEdit: boolean;
}

function Step({ lead, step, mayEdit }: StepProps) {
  const labelOf = useStageLabel();
  const nameOf = useMemberNames();
  const doStep = useDoStep();
  const more = [labelOf(step.stage), step.assigneeId === null ? null : nameOf(step.assigneeId)].filter(Boolean);
  return (
    <li className={classes.item}>
      <Checkbox
        size="sm"
        checked={step.done}
        disabled={!mayEdit && !step.done}
        aria-label={said.done(step.name)}
        onChange={() => {
          if (mayEdit && !step.done) doStep.mutate({ lead, step });
        }}
      />
      <div className={classes.itemText}>
        <Text size="sm" td={step.done ? 'line-through' : undefined} c={step.done ? 'dimmed' : undefined}>
          {step.name}
        </Text>
        <Text size="xs" c="dimmed" component="div">
          {more.join(' · ')}
          {step.dueOn !== null && <Due on={step.dueOn} done={step.done} />}
        </Text>
      </div>
      {step.required && (
        <Badge variant="light" size="sm" color="gray">
          {said.requiredMark}
        </Badge>
      )}
    </li>
  );
}

function Due({ on, done }: { readonly on: string; readonly done: boolean }) {
  const locale = useLocale();
  const now = useNow();
  const today = new Intl.DateTimeFormat('sv-SE').format(now);
  const isLate = !done && on < today;
  const day = calendarDateText(on, locale);
  return (
    <Text span size="xs" c={isLate ? 'red' : undefined}>
      {` · ${isLate ? said.overdue(day) : said.dueOn(day)}`}
    </Text>
  );
}
