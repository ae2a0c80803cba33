import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Blank } from '../../ui/blank.js';
import { words } from '../../words/words.js';
import { Loaded } from '../parts/loaded.js';
import { Panel, Section } from '../parts/section.js';
import { type SectionProps } from '../section-props.js';
import { automationsQuery } from '../settings-data.js';
import { RuleForm } from './rule-form.js';
import { RuleRow } from './rule-row.js';
import { RuleRuns } from './rule-runs.js';
import { type Rule } from './rule-types.js';

const texts = words.settings.automation;

/** The automation rules of the organization. */
export function Automation({ canEdit }: SectionProps) {
  const query = useQuery(automationsQuery);
  const [edited, setEdited] = useState<Rule | 'new' | null>(null);
  const [shown, setShown] = useState<Rule | null>(null);
  const add = canEdit && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}>
      {texts.add}
    </Button>
  );
  return (
    <Section title={words.settings.sections.automation} text={texts.text} action={add}>
      <Loaded query={query}>
        {(rules) =>
          rules.length === 0 ? (
            <Blank title={texts.empty} text={texts.emptyText}>
              {add}
            </Blank>
          ) : (
            <Panel>
              {rules.map((rule) => (
                <RuleRow
                  key={rule.id}
                  rule={rule}
                  canEdit={canEdit}
                  onEdit={() => setEdited(rule)}
                  onShowRuns={() => setShown(rule)}
                />
              ))}
            </Panel>
          )
        }
      </Loaded>
      {edited && <RuleForm rule={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
      {shown && <RuleRuns rule={shown} onClose={() => setShown(null)} />}
    </Section>
  );
}
