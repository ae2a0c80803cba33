import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { membersQuery } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { Loaded } from '../parts/loaded.js';
import { Panel, Section } from '../parts/section.js';
import { type SectionProps } from '../section-props.js';
import { MemberRow } from './member-row.js';
import { NewMember } from './new-member.js';

const texts = words.settings.people.members;

/** The people of the organization; those who left are shown on demand. */
export function Members({ canEdit }: SectionProps) {
  const query = useQuery(membersQuery);
  const [isAdding, adding] = useDisclosure(false);
  const [showsPast, past] = useDisclosure(false);
  const add = canEdit && (
    <Button leftSection={<IconPlus size={16} />} onClick={adding.open}>
      {texts.add}
    </Button>
  );
  return (
    <Section title={words.settings.sections.members} text={texts.text} action={add}>
      <Loaded query={query} rows={8}>
        {(members) => {
          const gone = members.filter(({ removal }) => removal?.done);
          const shown = members.filter((member) => showsPast || !member.removal?.done);
          return (
            <>
              <Panel>
                {shown.map((member) => (
                  <MemberRow key={member.id} member={member} members={members} canEdit={canEdit} />
                ))}
              </Panel>
              {gone.length > 0 && (
                <Group>
                  <Button variant="subtle" color="gray" onClick={past.toggle}>
                    {showsPast ? texts.hidePast : texts.past(gone.length)}
                  </Button>
                </Group>
              )}
            </>
          );
        }}
      </Loaded>
      {isAdding && <NewMember onClose={adding.close} />}
    </Section>
  );
}
