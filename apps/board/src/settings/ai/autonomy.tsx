import { Radio, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client.js';
import { words } from '../../words/words.js';
import { InlineNumber } from '../parts/inline-number.js';
import { Loaded } from '../parts/loaded.js';
import { Panel, Row, Section, SettingRow } from '../parts/section.js';
import { useWrite } from '../parts/use-write.js';
import { type SectionProps } from '../section-props.js';
import { autonomyQuery } from '../settings-data.js';
import { ActionPolicyRow } from './action-policy-row.js';

const texts = words.settings.agents;
const modes = ['manual', 'controlled', 'autonomous'] as const;
const longestHours = 31 * 24;

/** How much AI agents may do before a person looks at it. */
export function Autonomy({ canEdit }: SectionProps) {
  const query = useQuery(autonomyQuery);
  const setExpiry = useWrite((hours: number) => answerOf(api.POST('/v1/autonomy/expiry', { body: { hours } })));
  return (
    <Section title={words.settings.sections.autonomy} text={texts.autonomyText}>
      <Loaded query={query}>
        {(autonomy) => (
          <>
            <Mode mode={autonomy.mode} canEdit={canEdit} />
            <Panel title={texts.actions} text={texts.actionsText}>
              {autonomy.actions.map((policy) => (
                <ActionPolicyRow key={policy.action} policy={policy} canEdit={canEdit} />
              ))}
            </Panel>
            <Panel>
              <SettingRow name={texts.expiry} text={texts.expiryText}>
                <InlineNumber
                  value={autonomy.jobExpiryHours}
                  label={texts.expiry}
                  readOnly={!canEdit}
                  min={1}
                  max={longestHours}
                  suffix={texts.hours}
                  onSave={(hours) => setExpiry.mutateAsync(hours ?? autonomy.jobExpiryHours)}
                />
              </SettingRow>
            </Panel>
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Mode({ mode, canEdit }: { readonly mode: Schemas['AutonomyDto']['mode']; readonly canEdit: boolean }) {
  const set = useWrite(
    (wanted: Schemas['AutonomyDto']['mode']) => answerOf(api.POST('/v1/autonomy/mode', { body: { mode: wanted } })),
    { said: (wanted) => texts.modeSet(texts.modes[wanted]) },
  );
  return (
    <Radio.Group
      aria-label={texts.mode}
      value={set.isPending ? set.variables : mode}
      onChange={(value) => {
        const wanted = modes.find((one) => one === value);
        if (wanted) set.mutate(wanted);
      }}
    >
      <Panel>
        {modes.map((value) => (
          <Row key={value}>
            <Radio
              value={value}
              size="xs"
              disabled={!canEdit}
              label={
                <Stack gap={0}>
                  <Text size="sm" fw={600}>
                    {texts.modes[value]}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {texts.modeTexts[value]}
                  </Text>
                </Stack>
              }
            />
          </Row>
        ))}
      </Panel>
    </Radio.Group>
  );
}
