import { Select } from '@mantine/core';
import { type Pipeline } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { Panel, SettingRow } from '../parts/section.js';
import { useWrite } from '../parts/use-write.js';
import { pipelineWrites } from './pipeline-writes.js';

const texts = words.settings.pipelines;
const policies = ['optional', 'lost', 'always'] as const;

/** Whether closing a deal asks for a reason. */
export function Closing({ pipeline, canEdit }: { readonly pipeline: Pipeline; readonly canEdit: boolean }) {
  const write = useWrite(pipelineWrites(pipeline.id).setReasonPolicy, { said: () => words.settings.parts.saved });
  return (
    <Panel title={texts.closing}>
      <SettingRow name={texts.reasonPolicy} text={texts.reasonPolicyText}>
        <Select
          aria-label={texts.reasonPolicy}
          w={240}
          data={policies.map((value) => ({ value, label: texts.reasonPolicies[value] }))}
          value={write.isPending ? write.variables : pipeline.closeReasonPolicy}
          onChange={(value) => {
            const policy = policies.find((one) => one === value);
            if (policy) write.mutate(policy);
          }}
          allowDeselect={false}
          disabled={!canEdit}
        />
      </SettingRow>
    </Panel>
  );
}
