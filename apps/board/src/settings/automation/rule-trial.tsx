import { Alert, Button, Group, Select, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, type Schemas } from '../../api/client.js';
import { useLocale } from '../../catalogue/catalogue.js';
import { dayText } from '../../format/dates.js';
import { Moment } from '../../ui/moment.js';
import { words } from '../../words/words.js';
import { refusalOf } from '../parts/refusal.js';
import { DealLink } from './deal-link.js';
import { type RuleContent } from './rule-types.js';

const texts = words.settings.automation;
const shown = 10;

/** What the rule would have done in the last days, before it is saved. */
export function RuleTrial({ content }: { readonly content: RuleContent | null }) {
  const [days, setDays] = useState('30');
  const trial = useMutation({
    mutationFn: (body: RuleContent) =>
      answerOf(
        api.POST('/v1/automations/try', {
          body: { ...body, name: body.name === '' ? texts.newTitle : body.name, days: Number(days) },
        }),
      ),
  });
  return (
    <Stack gap="sm">
      <Group gap="sm" align="flex-end">
        <Select
          w={110}
          label={texts.tryDays}
          data={Object.entries(texts.dayChoices).map(([value, label]) => ({ value, label }))}
          value={days}
          onChange={(value) => setDays(value ?? '30')}
          allowDeselect={false}
        />
        <Button
          variant="default"
          disabled={content === null}
          loading={trial.isPending}
          onClick={() => content && trial.mutate(content)}
        >
          {texts.try}
        </Button>
      </Group>
      {trial.error && (
        <Alert color="red" variant="light" role="alert" p="sm">
          {refusalOf(trial.error).rest}
        </Alert>
      )}
      {trial.data && <Outcome trial={trial.data} />}
    </Stack>
  );
}

function Outcome({ trial }: { readonly trial: Schemas['AutomationTrialDto'] }) {
  const locale = useLocale();
  return (
    <Alert variant="light" p="sm" role="status">
      <Text size="sm">
        {texts.trial(trial.matched, trial.examined, trial.deals)} {texts.tryNote}
      </Text>
      {!trial.complete && (
        <Text size="xs">
          {texts.trialIncomplete} {dayText(trial.since, locale)}.
        </Text>
      )}
      {trial.matches.slice(0, shown).map(({ opportunityId, sourceEventId, at }) => (
        <Group key={sourceEventId} gap="sm">
          <DealLink id={opportunityId} />
          <Text size="xs" component="div">
            <Moment at={at} />
          </Text>
        </Group>
      ))}
    </Alert>
  );
}
