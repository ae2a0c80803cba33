import { Group, Pill, Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Member, membersQuery, type Team } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { SettingRow } from '../parts/section.js';
import { useWrite } from '../parts/use-write.js';
import { TeamLeaving } from './team-leaving.js';
import { teamWrites } from './team-writes.js';

const texts = words.settings.people.teams;

/** Who is in the team; those who are leaving are said to be. */
export function TeamMembers({ team, isOpen }: { readonly team: Team; readonly isOpen: boolean }) {
  const { data: members = [] } = useQuery(membersQuery);
  const [leaving, setLeaving] = useState<Member | null>(null);
  const add = useWrite(teamWrites(team.id).addMember);
  const inTeam = members.filter(({ id }) => team.memberIds.includes(id));
  const others = members.filter(({ id, removal }) => !removal && !team.memberIds.includes(id));
  const isLeaving = (id: string): boolean => team.leaving.some(({ memberId }) => memberId === id);
  return (
    <SettingRow name={texts.members}>
      <Group gap={6} justify="flex-end">
        {inTeam.map((member) => (
          <Pill
            key={member.id}
            withRemoveButton={isOpen && !isLeaving(member.id)}
            onRemove={() => setLeaving(member)}
            removeButtonProps={{
              'aria-label': texts.removeMember(member.name, team.name),
              'aria-hidden': false,
              tabIndex: 0,
            }}
          >
            {isLeaving(member.id) ? texts.leaving(member.name) : member.name}
          </Pill>
        ))}
        {inTeam.length === 0 && (
          <Text size="sm" c="dimmed">
            {texts.noMembers}
          </Text>
        )}
        {isOpen && others.length > 0 && (
          <Select
            w={150}
            aria-label={texts.addMemberTo(team.name)}
            placeholder={texts.addMember}
            data={others.map(({ id, name }) => ({ value: id, label: name }))}
            value={null}
            onChange={(id) => id !== null && add.mutate(id)}
            disabled={add.isPending}
            searchable
          />
        )}
      </Group>
      {leaving && <TeamLeaving team={team} member={leaving} others={inTeam} onClose={() => setLeaving(null)} />}
    </SettingRow>
  );
}
