import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import { words } from '../../words/words.js';
import { conditionText } from '../conditions/condition-text.js';
import { useLeadFields } from '../conditions/use-lead-fields.js';
import { EditableRow } from '../parts/editable-row.js';
import { Loaded } from '../parts/loaded.js';
import { Panel, Row } from '../parts/section.js';
import { criteriaQuery, type Criterion, type QualifiedStage } from '../settings-data.js';
import { CriterionForm } from './criterion-form.js';
import { useWholeList } from './use-whole-list.js';

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
  const criteria = query.data ?? [];
  const list = useWholeList(criteria, (all) =>
    answerOf(api.PUT('/v1/criteria/{stage}', { params: { path: { stage } }, body: { criteria: [...all] } })),
  );
  const checked = ({ kind, condition }: Criterion): string =>
    condition ? conditionText(condition, fields, currency) : texts.kinds[kind];
  return (
    <Panel
      title={texts.criteria(label)}
      text={texts.criteriaText}
      action={
        canEdit && (
          <Button variant="light" leftSection={<IconPlus size={16} />} onClick={list.add}>
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
                  onEdit={() => list.edit(criterion)}
                  onDelete={() => list.remove(criterion)}
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
      {list.isOpen && (
        <CriterionForm
          criterion={list.opened}
          isSaving={list.isSaving}
          error={list.error}
          onClose={list.close}
          onSave={list.save}
        />
      )}
    </Panel>
  );
}
