import { useQuery } from '@tanstack/react-query';
import { teamsQuery } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { ListSection } from '../parts/list-section.js';
import { type SectionProps } from '../section-props.js';
import { NewTeam } from './new-team.js';
import { TeamPanel } from './team-panel.js';

/** The teams of the organization. */
export const Teams = ({ canEdit }: SectionProps) => (
  <ListSection
    title={words.settings.sections.teams}
    texts={words.settings.people.teams}
    canEdit={canEdit}
    query={useQuery(teamsQuery)}
    form={(close) => <NewTeam onClose={close} />}
  >
    {(teams) => teams.map((team) => <TeamPanel key={team.id} team={team} teams={teams} canEdit={canEdit} />)}
  </ListSection>
);
