import { Alert, Button, Group, Modal, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answerOf, api, type Schemas } from '../api/client.js';
import { useCommand } from '../api/use-command.js';
import { organizationQuery } from '../catalogue/catalogue.js';
import { countries } from '../format/countries.js';
import { words } from '../words/words.js';
import { keepDuplicates, leadName, leadsKey, leadStatusesQuery } from './lead-queries.js';
import { type ProfileField, typedField } from './profile-fields.js';

const { newLead: said, fields } = words.leads;

type Draft = Partial<Record<ProfileField, string>>;

/** Writes a prospect down by hand. Who may be the same is shown with the lead that was made. */
export function NewLead({ onClose }: { readonly onClose: () => void }) {
  const { data: organization } = useQuery(organizationQuery);
  const { data: statuses } = useQuery(leadStatusesQuery);
  const [draft, setDraft] = useState<Draft>({});
  const [statusId, setStatusId] = useState<string | null>(null);
  const [wrong, setWrong] = useState<Draft>({});
  const [problem, setProblem] = useState<string | null>(null);
  const create = useCreateLead(onClose, setProblem);
  const currency = organization?.currency ?? 'USD';
  const submit = (): void => {
    const { body, wrong: faults } = readDraft(draft, currency);
    setWrong(faults);
    const isNamed = ['name', 'company', 'emails', 'phones'].some((field) => Object.hasOwn(body, field));
    setProblem(isNamed ? null : said.unnamed);
    if (isNamed && Object.keys(faults).length === 0) create.mutate({ ...body, ...(statusId !== null && { statusId }) });
  };
  const field = (name: ProfileField, label: string = fields[name]) => ({
    label,
    value: draft[name] ?? '',
    error: wrong[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const { value } = event.currentTarget;
      setDraft((known) => ({ ...known, [name]: value }));
    },
  });
  return (
    <Modal opened onClose={onClose} title={said.title} size="lg">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack gap="md">
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="md">
            <TextInput {...field('name', said.name)} data-autofocus maxLength={200} />
            <TextInput {...field('company')} maxLength={200} />
            <TextInput {...field('emails')} type="email" multiple placeholder={said.emailHint} />
            <TextInput {...field('phones')} type="tel" />
            <TextInput {...field('source')} maxLength={200} />
            <TextInput {...field('campaign')} maxLength={200} />
            <TextInput {...field('value', said.value(currency))} inputMode="decimal" />
            <TextInput {...field('employees')} inputMode="numeric" />
            <TextInput {...field('sector')} maxLength={200} />
            <Select
              label={fields.country}
              searchable
              clearable
              data={countries(organization?.locale)}
              value={draft.country ?? null}
              onChange={(country) => setDraft((known) => ({ ...known, country: country ?? '' }))}
            />
            <Select
              label={words.leads.drawer.status}
              data={(statuses?.items ?? [])
                .filter(({ deletion }) => deletion === null)
                .map(({ id, name }) => ({ value: id, label: name }))}
              value={statusId ?? statuses?.defaultId ?? null}
              allowDeselect={false}
              onChange={setStatusId}
            />
          </SimpleGrid>
          <Textarea {...field('notes')} autosize minRows={2} maxRows={8} />
          {problem !== null && (
            <Alert color="red" p="sm" role="alert">
              {problem}
            </Alert>
          )}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {words.app.cancel}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {said.submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** What was typed as the API takes it, and which fields do not fit. */
function readDraft(draft: Draft, currency: string): { readonly body: Schemas['CreateLeadDto']; readonly wrong: Draft } {
  let body: Schemas['CreateLeadDto'] = {};
  const wrong: Draft = {};
  for (const [name, text] of Object.entries(draft)) {
    const field = isField(name) ? name : null;
    if (!field || text.trim() === '') continue;
    const typed = typedField(field, text.trim(), currency);
    if (typed) body = { ...body, ...typed };
    else wrong[field] = field === 'value' ? said.money : said.number;
  }
  return { body, wrong };
}

const isField = (name: string): name is ProfileField => Object.hasOwn(fields, name);

function useCreateLead(onClose: () => void, refused: (detail: string) => void) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useCommand({
    run: async (body: Schemas['CreateLeadDto']) => {
      const lead = await answerOf(api.POST('/v1/leads', { body }));
      keepDuplicates(queries, lead.id, { leadIds: lead.possibleDuplicates, contactIds: lead.possibleContacts });
      onClose();
      await navigate({ to: '/leads/$leadId', params: { leadId: lead.id }, search: true });
      return lead;
    },
    said: (_, lead) => said.done(leadName(lead)),
    stale: [leadsKey],
    refused: ({ detail }) => {
      refused(detail);
      return true;
    },
  });
}
