import { Alert, Button, Group, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { type Me, type Pipeline, type Team } from '../catalogue/catalogue.js';
import { words } from '../words/words.js';
import { AccountField } from './account-field.js';
import { ContactField } from './contact-field.js';
import { type DealDraft, type Faults, faultsOf, type Named, refusedAt } from './deal-draft.js';
import { draftFor, moved, openTeams } from './draft-place.js';
import { PlaceFields } from './place-fields.js';
import { sayMade } from './say-made.js';
import { useNewDeal } from './use-new-deal.js';
import { ValueFields } from './value-fields.js';

const text = words.newDeal;

/** What the form begins with. */
export interface Start {
  readonly pipelineId?: string;
  readonly teamId?: string;
  readonly stageId?: string;
  readonly contact?: Named;
}

interface NewDealFormProps {
  readonly me: Me;
  readonly pipelines: readonly Pipeline[];
  readonly teams: readonly Team[];
  readonly start: Start;
  readonly onClose: () => void;
}

/** The form of a new deal. What the API refuses is said at its field. */
export function NewDealForm({ me, pipelines, teams: allTeams, start, onClose }: NewDealFormProps) {
  const teams = openTeams(allTeams, me);
  const navigate = useNavigate();
  const [draft, setDraft] = useState<DealDraft>(() => draftFor(start, pipelines, teams));
  const [faults, setFaults] = useState<Faults>({});
  const pipeline = pipelines.find(({ id }) => id === draft.pipelineId);
  const team = teams.find(({ id }) => id === draft.teamId) ?? null;
  const command = useNewDeal({
    onMade: ({ id, name }, { draft: made }) => {
      const shown = name ?? made.contact?.name ?? made.newContact?.name ?? text.unnamed;
      sayMade(id, shown, () => void navigate({ to: '/opportunities/$dealId', params: { dealId: id } }));
      onClose();
    },
    refused: (problem) => {
      const found = refusedAt(problem);
      if (found) setFaults(found);
      return found !== null;
    },
  });
  const change = (changed: Partial<DealDraft>) => {
    setDraft(moved(draft, changed, pipelines, teams));
    setFaults({});
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (command.isPending || !pipeline) return;
    const found = faultsOf(draft, pipeline.currency, team);
    setFaults(found);
    if (Object.keys(found).length === 0) command.mutate({ draft, pipeline, team });
  };
  const fields = { draft, faults, onChange: change };
  const hasNoChannel = team?.channelIds.length === 0;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          label={text.name}
          placeholder={text.nameHint}
          maxLength={200}
          value={draft.name}
          error={faults.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
          data-autofocus
        />
        <ContactField {...fields} />
        <AccountField {...fields} />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="md">
          <PlaceFields {...fields} pipelines={pipelines} teams={teams} pipeline={pipeline} team={team} />
          <ValueFields {...fields} pipeline={pipeline} team={team} />
        </SimpleGrid>
        {hasNoChannel && (
          <Alert color="yellow" p="sm">
            {text.noChannels}
          </Alert>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button type="submit" loading={command.isPending}>
            {text.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
