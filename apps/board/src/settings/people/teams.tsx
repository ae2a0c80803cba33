import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { teamsQuery } from '../../catalogue/catalogue.js';
import { Blank } from '../../ui/blank.js';
import { words } from '../../words/words.js';
import { Loaded } from '../parts/loaded.js';
import { Section } from '../parts/section.js';
import { type SectionProps } from '../section-props.js';
import { NewTeam } from './new-team.js';
import { TeamPanel } from './team-panel.js';

const texts = words.settings.people.teams;

/** The teams of the organization. */
export function Teams({ canEdit }: SectionProps) {
  const query = useQuery(teamsQuery);
  const [isAdding, adding] = useDisclosure(false);
  const add = canEdit && (
    <Button leftSection={<IconPlus size={16} />} onClick={adding.open}>
      {texts.add}
    </Button>
  );
  return (
    <Section title={words.settings.sections.teams} text={texts.text} action={add}>
      <Loaded query={query}>
        {(teams) =>
          teams.length === 0 ? (
            <Blank title={texts.empty} text={texts.emptyText}>
              {add}
            </Blank>
          ) : (
            teams.map((team) => <TeamPanel key={team.id} team={team} teams={teams} canEdit={canEdit} />)
          )
        }
      </Loaded>
      {isAdding && <NewTeam onClose={adding.close} />}
    </Section>
  );
}
