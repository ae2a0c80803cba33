import { Group, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api/client.js';
import { words } from '../../words/words.js';
import { InlineText } from '../parts/inline-text.js';
import { Loaded } from '../parts/loaded.js';
import { Panel, Section, SettingRow } from '../parts/section.js';
import { useFormWrite } from '../parts/use-write.js';
import { type SectionProps } from '../section-props.js';
import { type LeadStage, leadStagesQuery, type QualifiedStage } from '../settings-data.js';
import { Criteria } from './criteria.js';
import { LeadSteps } from './lead-steps.js';

const texts = words.settings.leads.stages;
const qualified: readonly QualifiedStage[] = ['market_qualified', 'sales_qualified', 'converted'];

/** What the stages of a lead's life are called, what is done in them and what they demand. */
export function LeadStages({ canEdit }: SectionProps) {
  const query = useQuery(leadStagesQuery);
  return (
    <Section title={words.settings.sections['lead-stages']} text={texts.text}>
      <Loaded query={query} rows={5}>
        {(stages) => (
          <>
            <Panel title={texts.labels}>
              {stages.map((stage) => (
                <StageLabel key={stage.stage} stage={stage} canEdit={canEdit} />
              ))}
            </Panel>
            <StageWork stages={stages} canEdit={canEdit} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

function StageLabel({ stage: { stage, label }, canEdit }: { readonly stage: LeadStage; readonly canEdit: boolean }) {
  const rename = useFormWrite((text: string) =>
    answerOf(api.POST('/v1/lead-stages/{stage}/label', { params: { path: { stage } }, body: { label: text } })),
  );
  return (
    <SettingRow name={texts.stage[stage]}>
      <InlineText
        value={label}
        label={texts.labelOf(texts.stage[stage])}
        readOnly={!canEdit}
        onSave={rename.mutateAsync}
        strong
      />
    </SettingRow>
  );
}

/** The steps and criteria of one stage at a time. */
function StageWork({ stages, canEdit }: { readonly stages: readonly LeadStage[]; readonly canEdit: boolean }) {
  const [chosen, setChosen] = useState<LeadStage['stage']>('created');
  const at = stages.findIndex(({ stage }) => stage === chosen);
  const next = stages[at + 1];
  const demanding = qualified.find((stage) => stage === next?.stage);
  return (
    <>
      <Group style={{ overflowX: 'auto' }} wrap="nowrap">
        <SegmentedControl
          size="xs"
          aria-label={texts.inStage}
          data={stages.slice(0, -1).map(({ stage, label }) => ({ value: stage, label }))}
          value={chosen}
          onChange={(value) => setChosen(stages.find(({ stage }) => stage === value)?.stage ?? 'created')}
        />
      </Group>
      <LeadSteps key={`steps-${chosen}`} stage={chosen} label={stages[at]?.label ?? ''} canEdit={canEdit} />
      {demanding && next && <Criteria key={demanding} stage={demanding} label={next.label} canEdit={canEdit} />}
    </>
  );
}
