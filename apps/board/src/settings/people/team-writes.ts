import { answerOf, api, type Schemas } from '../../api/client.js';

/** The writes of one team. @throws Problem, each of them */
export const teamWrites = (teamId: string) => {
  const params = { path: { teamId } };
  return {
    rename: (name: string) => answerOf(api.POST('/v1/teams/{teamId}/name', { params, body: { name } })),
    setFunnel: (pipelineId: string) =>
      answerOf(api.POST('/v1/teams/{teamId}/funnel', { params, body: { pipelineId } })),
    setDealAmount: (enabled: boolean) =>
      answerOf(api.POST('/v1/teams/{teamId}/deal-amount', { params, body: { enabled } })),
    addMember: (memberId: string) => answerOf(api.POST('/v1/teams/{teamId}/members', { params, body: { memberId } })),
    removeMember: (memberId: string, body: Schemas['RemoveTeamMemberDto']) =>
      answerOf(api.DELETE('/v1/teams/{teamId}/members/{memberId}', { params: { path: { teamId, memberId } }, body })),
    giveChannel: (channelId: string) =>
      answerOf(
        api.POST('/v1/teams/{teamId}/channels/{channelId}', { params: { path: { teamId, channelId } }, body: {} }),
      ),
    takeChannel: (channelId: string) =>
      answerOf(
        api.DELETE('/v1/teams/{teamId}/channels/{channelId}', { params: { path: { teamId, channelId } }, body: {} }),
      ),
    remove: (body: Schemas['RemoveTeamDto']) => answerOf(api.DELETE('/v1/teams/{teamId}', { params, body })),
  };
};
