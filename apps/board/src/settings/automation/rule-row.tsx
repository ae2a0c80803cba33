import { Button, Group, Switch, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { answerOf, api } from '../../api/client.js';
import { useMe } from '../../catalogue/catalogue.js';
import { may } from '../../catalogue/rights.js';
import { Moment } from '../../ui/moment.js';
import { words } from '../../words/words.js';
import { conditionsText } from '../conditions/condition-text.js';
import { EditableRow } from '../parts/editable-row.js';
import { RemovalDialog } from '../parts/removal-dialog.js';
import { Row } from '../parts/section.js';
import { useWrite } from '../parts/use-write.js';
import { type Rule } from './rule-types.js';
import { triggerText, useActionText } from './use-rule-text.js';
import { useRuleFields } from './use-rule-fields.js';

const texts = words.settings.automation;

interface RuleRowProps {
  readonly rule: Rule;
  readonly canEdit: boolean;
  readonly onEdit: () => void;
  readonly onShowRuns: () => void;
}

/** A rule as a sentence, whether it is on, and what it did. */
export function RuleRow({ rule, canEdit, onEdit, onShowRuns }: RuleRowProps) {
  const [isRemoving, removing] = useDisclosure(false);
  const params = { path: { ruleId: rule.id } };
  const turn = useWrite(
    (on: boolean) =>
      answerOf(
        on
          ? api.POST('/v1/automations/{ruleId}/on', { params, body: {} })
          : api.POST('/v1/automations/{ruleId}/off', { params, body: {} }),
      ),
    { said: (on) => (on ? texts.switchedOn(rule.name) : texts.switchedOff(rule.name)) },
  );
  return (
    <Row>
      <EditableRow
        name={rule.name}
        canEdit={canEdit}
        onEdit={onEdit}
        onDelete={removing.open}
        aside={
          <Switch
            aria-label={texts.switchOf(rule.name)}
            checked={turn.isPending ? turn.variables : rule.on}
            onChange={(event) => turn.mutate(event.currentTarget.checked)}
            disabled={!canEdit}
            onLabel={texts.on}
            offLabel={texts.off}
            size="sm"
          />
        }
      >
        <Text size="sm" fw={600}>
          {rule.name}
        </Text>
        <RuleSentence rule={rule} />
        <Group gap="xs">
          <RunCounts rule={rule} />
          <Button variant="subtle" aria-label={texts.runsOf(rule.name)} onClick={onShowRuns}>
            {texts.runs}
          </Button>
        </Group>
      </EditableRow>
      {isRemoving && (
        <RemovalDialog
          title={texts.remove(rule.name)}
          text={texts.removeText}
          said={texts.removed(rule.name)}
          onClose={removing.close}
          run={() => answerOf(api.DELETE('/v1/automations/{ruleId}', { params, body: {} }))}
        />
      )}
    </Row>
  );
}

function RuleSentence({ rule: { trigger, conditions, actions } }: { readonly rule: Rule }) {
  const actionText = useActionText(may.seeSettings(useMe()));
  const { fields, currency } = useRuleFields(trigger);
  const parts = [
    triggerText(trigger),
    ...(conditions.length > 0 ? [texts.if(conditionsText(conditions, fields, currency))] : []),
    texts.then(actions.map(actionText).join(words.settings.conditions.and)),
  ];
  return (
    <Text size="xs" c="dimmed">
      {parts.join(', ')}
    </Text>
  );
}

const RunCounts = ({ rule: { counts, lastRanAt } }: { readonly rule: Rule }) => (
  <Text size="xs" c="dimmed" component="div">
    {counts.ran + counts.refused + counts.stopped === 0 ? texts.neverRan : texts.ran(counts.ran)}
    {lastRanAt !== null && (
      <>
        , {texts.last} <Moment at={lastRanAt} />
      </>
    )}
    {counts.refused > 0 && ` · ${texts.refused(counts.refused)}`}
    {counts.stopped > 0 && ` · ${texts.stopped(counts.stopped)}`}
  </Text>
);
