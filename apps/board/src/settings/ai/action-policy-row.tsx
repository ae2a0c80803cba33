import { Group, Select } from '@mantine/core';
import { answerOf, api, type Schemas } from '../../api/client.js';
import { words } from '../../words/words.js';
import { SettingRow } from '../parts/section.js';
import { useWrite } from '../parts/use-write.js';

const texts = words.settings.agents;
const risks = ['low', 'medium', 'high'] as const;
const approvals = ['byMode', 'always', 'never'] as const;
const needsApproval = { byMode: null, always: true, never: false } as const;

type ActionPolicy = Schemas['ActionPolicyDto'];

/** An action of agents: its risk, and whether it waits for a person. */
export function ActionPolicyRow({ policy, canEdit }: { readonly policy: ActionPolicy; readonly canEdit: boolean }) {
  const { action, risk, riskOverridden, approvalOverridden } = policy;
  const name = texts.action[action];
  const set = useWrite((body: Schemas['SetActionRiskDto']) =>
    answerOf(api.POST('/v1/autonomy/actions/{action}', { params: { path: { action } }, body })),
  );
  const approval = approvalOverridden ? (policy.needsApproval ? 'always' : 'never') : 'byMode';
  return (
    <SettingRow name={name} text={policy.needsApproval ? texts.waits : texts.runs}>
      <Group gap="sm">
        <Select
          w={152}
          label={texts.risk}
          aria-label={texts.riskOf(name)}
          data={risks.map((value) => ({
            value,
            label: value === risk && !riskOverridden ? texts.byDefault(texts.risks[value]) : texts.risks[value],
          }))}
          value={risk}
          onChange={(value) => {
            const chosen = risks.find((one) => one === value);
            if (chosen) set.mutate({ risk: chosen });
          }}
          allowDeselect={false}
          disabled={!canEdit || set.isPending}
        />
        <Select
          w={184}
          label={texts.approval}
          aria-label={texts.approvalOf(name)}
          data={approvals.map((value) => ({ value, label: texts.approvals[value] }))}
          value={approval}
          onChange={(value) => {
            const chosen = approvals.find((one) => one === value);
            if (chosen) set.mutate({ needsApproval: needsApproval[chosen] });
          }}
          allowDeselect={false}
          disabled={!canEdit || set.isPending}
        />
      </Group>
    </SettingRow>
  );
}
