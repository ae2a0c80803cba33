import { Input, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { membersQuery, teamsQuery } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { type ConditionDraft, conditionsOf, draftOf } from '../conditions/condition-drafts.js';
import { ConditionList } from '../conditions/condition-list.js';
import { choicesOfNamed, useLeadFields } from '../conditions/use-lead-fields.js';
import { FormDialog } from '../parts/form-dialog.js';
import { NameField } from '../parts/name-field.js';
import { type DraftRule } from './rule-drafts.js';

const texts = words.settings.leads.routing;

interface RuleFormProps {
  /** null: a new one */
  readonly rule: DraftRule | null;
  readonly onClose: () => void;
  readonly onDone: (rule: DraftRule) => void;
}

/** A rule: when it fits, and who gets the lead. It is saved with the others. */
export function RuleForm({ rule, onClose, onDone }: RuleFormProps) {
  const { fields, currency } = useLeadFields();
  const { data: members = [] } = useQuery(membersQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  const [name, setName] = useState(rule?.name ?? '');
  const [drafts, setDrafts] = useState<readonly ConditionDraft[]>(
    () => rule?.conditions.map((condition) => draftOf(condition, fields, currency)) ?? [],
  );
  const [kind, setKind] = useState(rule?.assign.repId !== undefined ? 'rep' : 'team');
  const [repId, setRepId] = useState<string | null>(rule?.assign.repId ?? null);
  const [teamId, setTeamId] = useState<string | null>(rule?.assign.teamId ?? null);
  const conditions = conditionsOf(drafts, fields, currency);
  const rep = kind === 'rep' && repId !== null && { repId };
  const team = kind === 'team' && teamId !== null && { teamId };
  const assign = rep || team;
  return (
    <FormDialog
      opened
      size="xl"
      title={rule ? texts.editTitle : texts.newTitle}
      onClose={onClose}
      submit={rule ? words.settings.parts.done : texts.add}
      isSaving={false}
      canSubmit={name.trim() !== '' && conditions !== null && assign !== false}
      refused={null}
      onSubmit={() =>
        conditions && assign && onDone({ id: rule?.id ?? crypto.randomUUID(), name: name.trim(), conditions, assign })
      }
    >
      <NameField value={name} onChange={setName} />
      <Stack gap="xs" role="group" aria-label={texts.when}>
        <Input.Label>{texts.when}</Input.Label>
        <Text size="xs" c="dimmed">
          {texts.whenText}
        </Text>
        <ConditionList drafts={drafts} fields={fields} onChange={setDrafts} />
      </Stack>
      <Stack gap="xs" role="group" aria-label={texts.assign}>
        <Input.Label>{texts.assign}</Input.Label>
        <SegmentedControl
          size="xs"
          data={[
            { value: 'team', label: texts.team },
            { value: 'rep', label: texts.rep },
          ]}
          value={kind}
          onChange={setKind}
        />
        {kind === 'team' ? (
          <Select
            aria-label={texts.teamName}
            placeholder={texts.teamName}
            data={choicesOfNamed(teams.filter(({ removal }) => !removal))}
            value={teamId}
            onChange={setTeamId}
            searchable
          />
        ) : (
          <Select
            aria-label={texts.person}
            placeholder={texts.person}
            data={choicesOfNamed(members.filter(({ removal }) => !removal))}
            value={repId}
            onChange={setRepId}
            searchable
          />
        )}
      </Stack>
    </FormDialog>
  );
}
