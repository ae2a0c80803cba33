import { type MembersEvent, membersSchemas } from '../members/events.js';
import { membership, type Membership } from '../members/membership.js';
import { type TokensEvent, tokensSchemas } from '../members/token-events.js';
import { organizationSchemas } from '../organization/events.js';
import { organization } from '../organization/organization.js';
import { type TeamsEvent, teamsSchemas } from '../teams/events.js';
import { teams } from '../teams/teams.js';

// Each is a category of streams: its rules, how its events are stored, which record of the stream an event changes (empty
// where the stream is one record), and whose key encrypts what is personal (null: nothing of the stream's own is).

/** One stream per organization. */
export const organizationStreams = {
  category: 'organization',
  decider: organization,
  schemas: organizationSchemas,
  recordOf: () => '',
  subjectOf: () => null,
};

/** One stream per organization with a record per member and per token. */
export const membersStreams = {
  category: 'members',
  decider: membership,
  schemas: { ...membersSchemas, ...tokensSchemas },
  recordOf: ({ data }: MembersEvent | TokensEvent): string => ('tokenId' in data ? data.tokenId : data.memberId),
  subjectOf: (_: Membership, { data }: MembersEvent | TokensEvent): string | null =>
    'tokenId' in data ? null : `member:${data.memberId}`,
};

/** One stream per organization with a record per team and per channel. */
export const teamsStreams = {
  category: 'teams',
  decider: teams,
  schemas: teamsSchemas,
  recordOf: ({ data }: TeamsEvent): string => ('teamId' in data ? data.teamId : data.channelId),
  subjectOf: () => null,
};
