import { answerOf, api } from '../../api/client.js';

/** The writes of one lead status. @throws Problem, each of them */
export const leadStatusWrites = (statusId: string) => {
  const params = { path: { statusId } };
  return {
    rename: (name: string) => answerOf(api.POST('/v1/lead-statuses/{statusId}/name', { params, body: { name } })),
    describe: (description: string) =>
      answerOf(api.POST('/v1/lead-statuses/{statusId}/description', { params, body: { description } })),
    moveTo: (position: number) =>
      answerOf(api.POST('/v1/lead-statuses/{statusId}/position', { params, body: { position } })),
    remove: (replacedBy?: string) =>
      answerOf(api.DELETE('/v1/lead-statuses/{statusId}', { params, body: { replacedBy } })),
  };
};
