import { Alert, Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { answerOf, api } from '../../api/client.js';
import { words } from '../../words/words.js';
import { conditionsText } from '../conditions/condition-text.js';
import { useLeadFields } from '../conditions/use-lead-fields.js';
import { EditableRow } from '../parts/editable-row.js';
import { moved } from '../parts/moved.js';
import { Panel, Row } from '../parts/section.js';
import { SortableList } from '../parts/sortable-list.js';
import { useFormWrite } from '../parts/use-write.js';
import { refusalOf } from '../parts/refusal.js';
import { type RoutingRule } from '../settings-data.js';
import { RoutingTrial } from './routing-trial.js';
import { areSame, type DraftRule, draftsOf, withRule } from './rule-drafts.js';
import { RuleForm } from './rule-form.js';
import { useTargetText } from './use-target-text.js';

const texts = words.settings.leads.routing;

interface RoutingRulesProps {
  readonly saved: readonly RoutingRule[];
  readonly etag: string | null;
  readonly canEdit: boolean;
}

/** The rules in their order. Changes are tried first and saved together; those in force stand until then. */
export function RoutingRules({ saved, etag, canEdit }: RoutingRulesProps) {
  const [draft, setDraft] = useState<{
    readonly rules: readonly DraftRule[];
    readonly of: readonly RoutingRule[];
  } | null>(null);
  const [edited, setEdited] = useState<DraftRule | 'new' | null>(null);
  const [isTrying, setIsTrying] = useState(false);
  const rules = draft?.rules ?? draftsOf(saved);
  const isChanged = draft !== null && !areSame(draft.rules, saved);
  const isStale = draft !== null && !areSame(draft.of, saved);
  const change = (next: readonly DraftRule[]): void => setDraft({ rules: next, of: draft?.of ?? saved });
  const save = useFormWrite(
    () =>
      answerOf(
        api.PUT('/v1/routing-rules', {
          body: { rules: [...rules] },
          ...(etag !== null && { params: { header: { 'If-Match': etag } } }),
        }),
      ),
    { said: () => texts.saved },
  );
  const discard = (): void => {
    setDraft(null);
    save.reset();
  };
  return (
    <>
      <Group gap="sm">
        {canEdit && (
          <Button leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}>
            {texts.add}
          </Button>
        )}
        {canEdit && (
          <Button variant="default" onClick={() => setIsTrying(true)} disabled={rules.length === 0}>
            {texts.try}
          </Button>
        )}
        {isChanged && (
          <Group gap="sm" ml="auto" role="status">
            <Text size="xs" c="dimmed">
              {texts.unsaved}
            </Text>
            <Button variant="subtle" color="gray" onClick={discard}>
              {texts.discard}
            </Button>
            <Button
              loading={save.isPending}
              disabled={isStale}
              onClick={() => save.mutate(undefined, { onSuccess: discard })}
            >
              {texts.save}
            </Button>
          </Group>
        )}
      </Group>
      {isChanged && isStale && !save.isPending && <Alert color="yellow">{texts.stale}</Alert>}
      {save.error && (
        <Alert color="red" variant="light" role="alert">
          {refusalOf(save.error).rest}
        </Alert>
      )}
      <Panel>
        {rules.length === 0 ? (
          <Row>
            <Text size="sm" c="dimmed">
              {texts.empty}
            </Text>
          </Row>
        ) : (
          <RuleList rules={rules} canEdit={canEdit} onChange={change} onEdit={setEdited} />
        )}
      </Panel>
      {edited && (
        <RuleForm
          rule={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
          onDone={(rule) => {
            change(withRule(rules, rule));
            setEdited(null);
          }}
        />
      )}
      {isTrying && <RoutingTrial rules={rules} onClose={() => setIsTrying(false)} />}
    </>
  );
}

interface RuleListProps {
  readonly rules: readonly DraftRule[];
  readonly canEdit: boolean;
  readonly onChange: (rules: readonly DraftRule[]) => void;
  readonly onEdit: (rule: DraftRule) => void;
}

function RuleList({ rules, canEdit, onChange, onEdit }: RuleListProps) {
  const { fields, currency } = useLeadFields();
  const targetText = useTargetText();
  return (
    <SortableList
      items={rules}
      label={texts.list}
      readOnly={!canEdit}
      onMove={({ id }, to) => {
        onChange(
          moved(
            rules,
            rules.findIndex((rule) => rule.id === id),
            to,
          ),
        );
        return Promise.resolve();
      }}
    >
      {(rule, grip) => (
        <EditableRow
          grip={grip}
          name={rule.name}
          canEdit={canEdit}
          onEdit={() => onEdit(rule)}
          onDelete={() => onChange(rules.filter(({ id }) => id !== rule.id))}
        >
          <Text size="sm" fw={600}>
            {rule.name}
          </Text>
          <Text size="xs" c="dimmed">
            {rule.conditions.length === 0 ? texts.everyLead : conditionsText(rule.conditions, fields, currency)}{' '}
            {targetText(rule.assign)}
          </Text>
        </EditableRow>
      )}
    </SortableList>
  );
}
