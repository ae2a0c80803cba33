import { Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api/client.js';
import { useMemberNames } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { EditableRow } from '../parts/editable-row.js';
import { Loaded } from '../parts/loaded.js';
import { moved } from '../parts/moved.js';
import { Panel, Row } from '../parts/section.js';
import { SortableList } from '../parts/sortable-list.js';
import { useFormWrite, useWrite } from '../parts/use-write.js';
import { type LeadStage, leadStepsQuery, type PolicyStep } from '../settings-data.js';
import { StepForm } from './step-form.js';
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
  const nameOf = useMemberNames();
  const [edited, setEdited] = useState<PolicyStep | 'new' | null>(null);
  const set = (steps: readonly PolicyStep[]) =>
    answerOf(api.PUT('/v1/lead-steps/{stage}', { params: { path: { stage } }, body: { steps: [...steps] } }));
  const put = useWrite(set);
  const save = useFormWrite(set);
  const steps = query.data ?? [];
  const details = ({ assigneeId, dueInDays }: PolicyStep): string =>
    [nameOf(assigneeId ?? null) ?? texts.owner, ...(dueInDays == null ? [] : [texts.dueInDays(dueInDays)])].join(', ');
  return (
    <Panel
      title={texts.steps(label)}
      text={texts.stepsText}
      action={
        canEdit && (
          <Button variant="light" leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}>
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
              onMove={({ id }, to) =>
                put.mutateAsync(
                  moved(
                    steps,
                    steps.findIndex((step) => step.id === id),
                    to,
                  ),
                )
              }
            >
              {(step, grip) => (
                <EditableRow
                  grip={grip}
                  name={step.name}
                  canEdit={canEdit}
                  onEdit={() => setEdited(step)}
                  onDelete={() => put.mutate(steps.filter(({ id }) => id !== step.id))}
                >
                  <Group gap="sm">
                    <Text size="sm">{step.name}</Text>
                    <Tag color={step.required ? undefined : 'gray'}>
                      {step.required ? texts.required : texts.optional}
                    </Tag>
                  </Group>
                  <Text size="xs" c="dimmed">
                    {details(step)}
                  </Text>
                </EditableRow>
              )}
            </SortableList>
          )
        }
      </Loaded>
      {edited && (
        <StepForm
          step={edited === 'new' ? null : edited}
          isSaving={save.isPending}
          error={save.error}
          onClose={() => {
            setEdited(null);
            save.reset();
          }}
          onSave={(step) =>
            save.mutate(edited === 'new' ? [...steps, step] : steps.map((one) => (one.id === edited.id ? step : one)), {
              onSuccess: () => setEdited(null),
            })
          }
        />
      )}
    </Panel>
  );
}
