import { type ProblemTypes } from '../problem-type.js';

/** Commands that the same record would take in another state. */
export const conflictProblems = {
  already_exists: {
    status: 409,
    title: 'It exists already',
    detail: 'Use another id, or change the one that is there.',
  },
  not_open: {
    status: 409,
    title: 'The deal is not open',
    detail: 'The deal is {status}: reopen it first.',
  },
  status_follows_stage: {
    status: 409,
    title: 'The stage decides the status',
    detail: 'In this pipeline a deal gets its status from its stage: move it to [one of {stages}] instead.',
  },
  stage_closed: {
    status: 409,
    title: 'The stage takes no deals',
    detail: 'The stage is being deleted: choose another one[, e.g. {moveTo}, where its deals go].',
  },
  stage_in_use: {
    status: 409,
    title: 'The stage holds deals',
    detail:
      'It holds {count} deals as of position {position}: name where they go as moveTo, a stage of the same outcome.',
  },
  pipeline_closed: {
    status: 409,
    title: 'The pipeline takes no deals',
    detail: 'The pipeline is being deleted: choose another one[, e.g. {moveTo}, where its deals go].',
  },
  pipeline_in_use: {
    status: 409,
    title: 'The pipeline is in use',
    detail:
      'It holds {count} deals as of position {position}, may be the default, and these teams work in it: {teams}. Name the pipeline that takes its place as moveTo.',
  },
  pipelines_required: {
    status: 409,
    title: 'It is the last pipeline',
    detail: 'An organization has at least one pipeline: define another one first.',
  },
  deletion_target: {
    status: 409,
    title: 'It takes over from another that is being deleted',
    detail: 'Wait until that deletion[ of {from}] is done, then send this again.',
  },
  team_closed: {
    status: 409,
    title: 'The team takes no deals',
    detail: 'The team is being removed: choose another one[, e.g. {successorTeamId}, which takes over].',
  },
  team_in_use: {
    status: 409,
    title: 'The team has open deals',
    detail:
      'It has {count} open deals as of position {position}: to remove it, name the team that takes over as successorTeamId, or null for none; to change its pipeline, close or move them first.',
  },
  member_removed: {
    status: 409,
    title: 'The member has left',
    detail: 'Choose somebody else[, e.g. {successorId}, who took over].',
  },
  member_in_use: {
    status: 409,
    title: 'The member owns open deals',
    detail: 'There are {count} as of position {position}: name who takes them over as successorId, or null for nobody.',
  },
  last_admin: {
    status: 409,
    title: 'The only admin stays',
    detail: 'Nobody else could let members in or issue tokens: make another member an admin first.',
  },
  name_taken: {
    status: 409,
    title: 'The name is taken',
    detail: 'Another one is called {name} (case and surrounding space do not count): choose another name.',
  },
  address_of_other_contact: {
    status: 409,
    title: 'Another contact writes from that address',
    detail:
      'The conversation at that address, {conversationId}, is with the contact {contactId}: write there, or merge the two contacts if they are one person.',
  },
  no_next_stage: {
    status: 409,
    title: 'There is no next stage',
    detail: 'The deal is in the last active stage. [Move it to {stages} to close it.]',
  },
  no_previous_stage: {
    status: 409,
    title: 'There is no previous stage',
    detail: 'The deal is in the first stage of its pipeline: there is nowhere to move it back to.',
  },
  contact_merged: {
    status: 409,
    title: 'The contact was merged',
    detail: 'It was merged into {intoId}: use that contact.',
  },
  lead_status_closed: {
    status: 409,
    title: 'No lead gets the status any more',
    detail: 'The status {status} is being deleted: choose another one[, e.g. {replacedBy}, which takes its place].',
  },
  lead_status_in_use: {
    status: 409,
    title: 'Leads have the status',
    detail: '{count} leads have it as of position {position}: name the status that they get as replacedBy.',
  },
  lead_statuses_required: {
    status: 409,
    title: 'It is the last lead status',
    detail: 'Every lead has a status: add another one first.',
  },
  agent_job_not_pending: {
    status: 409,
    title: 'The job waits for nobody',
    detail: 'The job is {state} already: GET /v1/agent-jobs?state=pending lists those that wait.',
  },
  account_merged: {
    status: 409,
    title: 'The account was merged',
    detail: 'It was merged into {intoId}: use that account.',
  },
  webhook_disabled: {
    status: 409,
    title: 'The webhook is disabled',
    detail: 'Nobody would be told: enable it first, with POST /v1/webhooks/{webhookId}/enable.',
  },
  delivery_not_dead: {
    status: 409,
    title: 'There is nothing to try again',
    detail:
      'No delivery {deliveryId} of this webhook was given up and not taken since: GET /v1/webhooks/<id>/deliveries lists those that were.',
  },
  too_many_webhooks: {
    status: 409,
    title: 'There are too many webhooks',
    detail: 'An organization has at most {most}: remove one that nobody needs.',
  },
  lead_merged: {
    status: 409,
    title: 'The lead was merged',
    detail: 'It was merged into {intoId}: use that lead.',
  },
  lead_closed: {
    status: 409,
    title: 'Nobody works on the lead any more',
    detail: 'The lead is {stage}[: its deal is {opportunityId}]. One that was discarded can be restored.',
  },
  lead_not_at_stage: {
    status: 409,
    title: 'The lead is not that far',
    detail: 'The lead is {stage}, and no stage is skipped: it must be {needed} first.',
  },
  lead_taken: {
    status: 409,
    title: 'Somebody else has the lead',
    detail: 'The lead is with {repId}: ask for it, or let a manager assign it.',
  },
  import_has_file: {
    status: 409,
    title: 'The import has its file',
    detail: 'Another file was received for this import: begin another import for this one.',
  },
  import_undone: {
    status: 409,
    title: 'The import was called off',
    detail: 'The import was undone before its file came, and takes none any more: begin another import.',
  },
  import_not_done: {
    status: 409,
    title: 'The import is not done',
    detail: 'The import is {phase}: wait until it is finished.',
  },
} as const satisfies ProblemTypes;
