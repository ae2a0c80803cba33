import { Input, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { answerOf, api, type Schemas } from '../../api/client.js';
import { useQuery } from '@tanstack/react-query';
import { organizationQuery } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { type ConditionDraft, conditionsOf, draftOf } from '../conditions/condition-drafts.js';
import { ConditionList } from '../conditions/condition-list.js';
import { FormDialog } from '../parts/form-dialog.js';
import { NameField } from '../parts/name-field.js';
import { refusalOf } from '../parts/refusal.js';
import { useFormWrite } from '../parts/use-write.js';
import { type ActionDraft, actionsOf, draftOfAction } from './action-drafts.js';
import { ActionList } from './action-list.js';
import { type Rule, type RuleContent, type Trigger } from './rule-types.js';
import { RuleTrial } from './rule-trial.js';
import { TriggerChoice } from './trigger-choice.js';
import { useRuleFields } from './use-rule-fields.js';

const texts = words.settings.automation;

interface RuleFormProps {
  /** null: a new one */
  readonly rule: Rule | null;
  readonly onClose: () => void;
}

/** A rule: when, if, then. It can be tried on history before it is saved. */
export function RuleForm({ rule, onClose }: RuleFormProps) {
  const { data: organization } = useQuery(organizationQuery);
  const [name, setName] = useState(rule?.name ?? '');
  const [trigger, setTrigger] = useState<Trigger | null>(rule?.trigger ?? null);
  const { fields, currency } = useRuleFields(trigger);
  const [conditions, setConditions] = useState<readonly ConditionDraft[]>(
    () => rule?.conditions.map((condition) => draftOf(condition, fields, currency)) ?? [],
  );
  const [actions, setActions] = useState<readonly ActionDraft[]>(
    () => rule?.actions.map((action) => draftOfAction(action, organization?.currency ?? currency)) ?? [],
  );
  const save = useFormWrite(
    (content: RuleContent): Promise<Schemas['AutomationDto']> =>
      rule
        ? answerOf(api.PUT('/v1/automations/{ruleId}', { params: { path: { ruleId: rule.id } }, body: content }))
        : answerOf(api.POST('/v1/automations', { body: content })),
    { said: (content) => (rule ? texts.saved(content.name) : texts.created(content.name)) },
  );
  const [written, done] = [conditionsOf(conditions, fields, currency), actionsOf(actions)];
  const content: RuleContent | null =
    trigger && written && done ? { name: name.trim(), trigger, conditions: written, actions: done } : null;
  const refusal = refusalOf(save.error, ['/name', '/trigger']);
  return (
    <FormDialog
      opened
      size="xl"
      title={rule ? texts.editTitle : texts.newTitle}
      onClose={onClose}
      submit={words.app.save}
      isSaving={save.isPending}
      canSubmit={content !== null && name.trim() !== ''}
      refused={refusal.rest}
      onSubmit={() => content && save.mutate(content, { onSuccess: onClose })}
    >
      <NameField value={name} onChange={setName} error={refusal.at('/name')} />
      <Part title={texts.trigger}>
        <TriggerChoice trigger={trigger} onChange={setTrigger} />
      </Part>
      <Part title={texts.conditions} text={texts.conditionsText}>
        <ConditionList drafts={conditions} fields={fields} onChange={setConditions} />
      </Part>
      <Part title={texts.actions}>
        <ActionList drafts={actions} currency={currency} onChange={setActions} />
      </Part>
      <RuleTrial content={content} />
    </FormDialog>
  );
}

interface PartProps {
  readonly title: string;
  readonly text?: string;
  readonly children: React.ReactNode;
}

const Part = ({ title, text, children }: PartProps) => (
  <Stack gap="xs" role="group" aria-label={title}>
    <Input.Label>{title}</Input.Label>
    {text !== undefined && (
      <Text size="xs" c="dimmed">
        {text}
      </Text>
    )}
    {children}
  </Stack>
);
