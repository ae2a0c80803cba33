import { Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import { useMemberNames } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { EditableRow } from '../parts/editable-row.js';
import { Loaded } from '../parts/loaded.js';
import { Panel, Row } from '../parts/section.js';
import { SortableList } from '../parts/sortable-list.js';
import { type LeadStage, leadStepsQuery, type PolicyStep } from '../settings-data.js';
import { StepForm } from './step-form.js';
import { useWholeList } from './use-whole-list.js';
import { Tag } from '../parts/tag.js';

const texts = words.settings.leads.stages;

interface LeadStepsProps {
  readonly stage: LeadStage['stage'];
  readonly label: string;
  readonly canEdit: boolean;
}

/** The steps of a stage, in an order that can be changed. */
export function LeadSteps({ stage, label, canEdit }: LeadStepsProps) {
  const query = useQuery(leadStepsQuery(stage));
  const steps = query.data ?? [];
  const list = useWholeList(steps, (all) =>
    answerOf(api.PUT('/v1/lead-steps/{stage}', { params: { path: { stage } }, body: { steps: [...all] } })),
  );
  return (
    <Panel
      title={texts.steps(label)}
      text={texts.stepsText}
      action={
        canEdit && (
          <Button variant="light" leftSection={<IconPlus size={16} />} onClick={list.add}>
            {texts.addStep}
          </Button>
        )
      }
    >
      <Loaded query={query} rows={2}>
        {() =>
          steps.length === 0 ? (
            <Row>
              <Text size="sm" c="dimmed">
                {texts.noSteps}
              </Text>
            </Row>
          ) : (
            <SortableList
              items={steps.map((step, index) => ({ ...step, id: step.id ?? String(index) }))}
              label={texts.steps(label)}
              readOnly={!canEdit}
              onMove={({ id }, to) => list.move(id, to)}
            >
              {(step, grip) => (
                <EditableRow
                  grip={grip}
                  name={step.name}
                  canEdit={canEdit}
                  onEdit={() => list.edit(step)}
                  onDelete={() => list.remove(step)}
                >
                  <StepText step={step} />
                </EditableRow>
              )}
            </SortableList>
          )
        }
      </Loaded>
      {list.isOpen && (
        <StepForm
          step={list.opened}
          isSaving={list.isSaving}
          error={list.error}
          onClose={list.close}
          onSave={list.save}
        />
      )}
    </Panel>
  );
}

function StepText({ step: { name, required, assigneeId, dueInDays } }: { readonly step: PolicyStep }) {
  const nameOf = useMemberNames();
  const whoAndWhen = [
    nameOf(assigneeId ?? null) ?? texts.owner,
    ...(dueInDays == null ? [] : [texts.dueInDays(dueInDays)]),
  ];
  return (
    <>
      <Group gap="sm">
        <Text size="sm">{name}</Text>
        <Tag color={required ? undefined : 'gray'}>{required ? texts.required : texts.optional}</Tag>
      </Group>
      <Text size="xs" c="dimmed">
        {whoAndWhen.join(', ')}
      </Text>
    </>
  );
}
