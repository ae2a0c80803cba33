import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api/client.js';
import { words } from '../../words/words.js';
import { conditionText } from '../conditions/condition-text.js';
import { useLeadFields } from '../conditions/use-lead-fields.js';
import { EditableRow } from '../parts/editable-row.js';
import { Loaded } from '../parts/loaded.js';
import { Panel, Row } from '../parts/section.js';
import { useFormWrite, useWrite } from '../parts/use-write.js';
import { criteriaQuery, type Criterion, type QualifiedStage } from '../settings-data.js';
import { CriterionForm } from './criterion-form.js';

const texts = words.settings.leads.stages;

interface CriteriaProps {
  readonly stage: QualifiedStage;
  readonly label: string;
  readonly canEdit: boolean;
}

/** What must be met before a lead reaches a stage. */
export function Criteria({ stage, label, canEdit }: CriteriaProps) {
  const query = useQuery(criteriaQuery(stage));
  const { fields, currency } = useLeadFields();
  const [edited, setEdited] = useState<Criterion | 'new' | null>(null);
  const set = (criteria: readonly Criterion[]) =>
    answerOf(api.PUT('/v1/criteria/{stage}', { params: { path: { stage } }, body: { criteria: [...criteria] } }));
  const put = useWrite(set);
  const save = useFormWrite(set);
  const criteria = query.data ?? [];
  const checked = ({ kind, condition }: Criterion): string =>
    condition ? conditionText(condition, fields, currency) : texts.kinds[kind];
  return (
    <Panel
      title={texts.criteria(label)}
      text={texts.criteriaText}
      action={
        canEdit && (
          <Button variant="light" leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}>
            {texts.addCriterion}
          </Button>
        )
      }
    >
      <Loaded query={query} rows={2}>
        {() => (
          <>
            {criteria.length === 0 && (
              <Row>
                <Text size="sm" c="dimmed">
                  {texts.noCriteria}
                </Text>
              </Row>
            )}
            {criteria.map((criterion) => (
              <Row key={criterion.id}>
                <EditableRow
                  name={criterion.name}
                  canEdit={canEdit}
                  onEdit={() => setEdited(criterion)}
                  onDelete={() => put.mutate(criteria.filter(({ id }) => id !== criterion.id))}
                >
                  <Text size="sm">{criterion.name}</Text>
                  <Text size="xs" c="dimmed">
                    {checked(criterion)}
                  </Text>
                </EditableRow>
              </Row>
            ))}
          </>
        )}
      </Loaded>
      {edited && (
        <CriterionForm
          criterion={edited === 'new' ? null : edited}
          isSaving={save.isPending}
          error={save.error}
          onClose={() => {
            setEdited(null);
            save.reset();
          }}
          onSave={(criterion) =>
            save.mutate(
              edited === 'new'
                ? [...criteria, criterion]
                : criteria.map((one) => (one.id === edited.id ? criterion : one)),
              { onSuccess: () => setEdited(null) },
            )
          }
        />
      )}
    </Panel>
  );
}
