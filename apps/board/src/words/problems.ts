type Facts = Readonly<Record<string, unknown>>;

const lookAgain = 'Look again and choose another.';
const later = 'Try again in a moment.';

/** What is read in place of a refusal of the API that speaks to whoever programs against it: what is wrong, and the next step. */
export const problemWords: Readonly<Record<string, string | ((facts: Facts) => string)>> = {
  // the same record would take it in another state
  already_exists: 'It is there already. Open the list to find it.',
  not_open: 'The deal is closed. Reopen it first.',
  status_follows_stage: 'In this pipeline the stage decides. Move the deal to a won, lost or active stage instead.',
  stage_closed: 'This stage is being deleted and takes no deals. Choose another stage.',
  stage_in_use: ({ count }) => `${deals(count)} in this stage. Choose the stage that they go to.`,
  pipeline_closed: 'This pipeline is being deleted and takes no deals. Choose another pipeline.',
  pipeline_in_use:
    'Deals or teams use this pipeline, or it is the first choice. Choose the pipeline that takes its place.',
  pipelines_required: 'This is the last pipeline. Add another one first.',
  deletion_target:
    'Deals of something that is being deleted are on their way here. Wait until that is done, then try again.',
  team_closed: 'This team is being removed. Choose another team.',
  team_in_use: ({ count }) =>
    `${deals(count, 'open deal')} with this team. Choose who takes them over, or close or move them first.`,
  member_removed: 'This person has left. Choose somebody else.',
  member_in_use: ({ count }) => `${deals(count, 'open deal')} with this person. Choose who takes them over.`,
  last_admin: 'This is the only administrator. Make somebody else an administrator first.',
  name_taken: 'Another one has this name. Choose another name.',
  address_of_other_contact:
    'Another contact writes from this address. Write to that contact, or merge the two if they are one person.',
  no_next_stage: 'The deal is in the last active stage. Move it to a won or lost stage to close it.',
  no_previous_stage: 'The deal is in the first stage. There is nowhere to move it back to.',
  contact_merged: 'This contact was merged into another one. Search for it again.',
  account_merged: 'This account was merged into another one. Search for it again.',
  lead_status_closed: 'This status is being deleted. Choose another one.',
  lead_status_in_use: ({ count }) => `${deals(count, 'lead')} with this status. Choose the status that they get.`,
  lead_statuses_required: 'This is the last status, and every lead has one. Add another one first.',
  agent_job_not_pending: 'Somebody has decided this already. Look under Decided for what became of it.',
  webhook_disabled: 'This webhook is off. Turn it on first.',
  delivery_not_dead: 'This was delivered meanwhile. There is nothing to try again.',
  too_many_webhooks: 'There are as many webhooks as there can be. Remove one that nobody needs.',
  lead_merged: 'This lead was merged into another one. Open that one.',
  lead_closed: 'Nobody works on this lead any more. Restore it first, if it was discarded.',
  lead_not_at_stage: 'The lead is not that far yet. Take the step before this one first.',
  lead_taken: 'Somebody else has this lead. Ask them for it, or let a manager assign it.',
  import_has_file: 'This import has its file already. Begin another import for this one.',
  import_undone: 'This import was called off. Begin another one.',
  import_not_done: 'The import still runs. Wait until it is done.',
  contended: 'Several people are changing this right now. Try again.',

  // not there, or no longer
  opportunity_not_found: 'This deal is gone. Go back to the board.',
  organization_not_found: 'Your organization could not be found. Sign in again.',
  contact_not_found: `This contact is gone. ${lookAgain}`,
  account_not_found: `This account is gone. ${lookAgain}`,
  pipeline_not_found: `This pipeline is gone. ${lookAgain}`,
  stage_not_found: `This stage is gone. ${lookAgain}`,
  member_not_found: `This person is gone. ${lookAgain}`,
  team_not_found: `This team is gone. ${lookAgain}`,
  agent_not_found: `This agent is gone, or is off. ${lookAgain}`,
  conversation_not_found: 'This conversation is gone. Go back to the inbox.',
  channel_not_found: `This channel is gone. ${lookAgain}`,
  custom_field_not_found: 'This field was removed. Open the form again without it.',
  agent_action_unknown: 'Agents have no such action. Load the page again.',
  agent_job_not_found: 'This request of an agent is gone. Go back to Approvals.',
  token_not_found: 'This token is gone, or was revoked already.',
  lead_not_found: 'This lead is gone. Go back to Leads.',
  lead_step_not_found: 'This step is gone. Load the page again.',
  criterion_not_found: 'This criterion is gone. Load the page again.',
  lead_status_not_found: `This status is gone. ${lookAgain}`,
  lead_stage_not_found: 'Leads have no such stage. Load the page again.',
  automation_not_found: 'This rule is gone. Load the page again.',
  webhook_not_found: 'This webhook is gone. Load the page again.',
  goal_not_found: 'This goal is gone. Load the page again.',
  submission_not_found: 'This forecast is gone. Load the page again.',
  import_not_found: 'This import is gone. Go back to Imports.',

  // what was asked
  malformed_json: 'This could not be read. Load the page again and try once more.',
  unauthorized: 'You are no longer signed in. Sign in again.',
  forbidden: 'Your role may not do this. Ask a manager or an administrator.',
  scope_required: 'Your access does not include this. Ask an administrator.',
  forecast_not_yours: 'You can submit your own forecast. Let a manager submit that of others.',
  agent_action_not_allowed: 'Agents may not do this. Let a person do it.',
  backdate_not_allowed: 'You may not say when it happened. Leave the date out.',
  lead_not_yours: 'This lead is not yours. Take it first, or let a manager convert it.',
  assignment_not_allowed: 'You can take a deal and give it back. Let a manager assign somebody else.',
  team_not_yours: 'You are not in this team. Choose one of your teams, or none.',
  stale_revision: 'Somebody changed this since you opened it. Look again and decide anew.',
  too_large: 'This is too much at once. Send less.',
  not_json: 'This could not be read. Load the page again and try once more.',
  key_reused: 'This was sent before with other content. Try once more.',
  occurred_in_future: 'It cannot have happened in the future. Choose an earlier time.',
  occurred_before_last: 'Something later has happened already. Choose a later time.',
  external_id_taken: 'Another record has this external id. Use another one.',
  if_match_required: 'This has to be looked at before it is changed. Open it again and try once more.',
  filter_not_supported: 'These filters cannot be combined. Take one of them away.',
  invalid_cursor: 'The list has changed. Load it again.',

  // a rule
  contact_required: 'A deal needs a contact. Choose one.',
  not_active_stage: 'A deal begins in an active stage. Choose one.',
  stage_not_in_pipeline: "This stage is not in the deal's pipeline. Choose one that is.",
  not_a_later_stage: 'The deal is in that stage, or further. Choose a later one.',
  not_an_earlier_stage: 'The deal is in that stage, or before it. Choose an earlier one.',
  pipeline_not_of_team: "The deal stays in its team's pipeline. Change its team first.",
  rep_not_in_team: "This person is not in the deal's team. Choose somebody who is, or add them to the team.",
  channel_required: 'The team has several channels. Choose one.',
  no_channel_available: 'The team has no channel. Give it one in Settings, under Teams.',
  no_address_for_channel:
    'The contact cannot be reached on this channel. Add a phone or an email, or use another channel.',
  channel_not_in_team: "The deal's team does not have this channel. Choose one that it has.",
  reason_required: 'This pipeline wants to know why. Give a reason.',
  currency_mismatch: ({ expected }) =>
    `Give the value in ${text(expected, "the pipeline's currency")}. Nothing is converted.`,
  value_required: ({ currency }) =>
    `The other pipeline counts in ${text(currency, 'another currency')}. Give the value in it.`,
  value_out_of_range: 'This value is too small or too large. Give another one.',
  amount_not_positive: 'Give an amount above zero. To lower the value, change it instead.',
  source_unknown: 'This source is no longer offered. Choose another one.',
  name_required: 'Give a name.',
  text_required: 'Write something first.',
  probability_out_of_range: 'Give a probability from 0 to 100.',
  custom_field_value_invalid: 'This value does not fit its field. Correct it.',
  stages_required: 'A pipeline needs at least one active, one won and one lost stage. Add what is missing.',
  stage_order: 'Put the active stages before the won and lost ones.',
  preset_unknown: 'This template is no longer offered. Choose another one.',
  pipeline_differs: 'The other pipeline has another currency, or works differently. Choose one like this.',
  outcome_differs: 'The other stage means something else. Choose one of the same kind.',
  target_stages_required: 'Say which stage of the other pipeline the deals go to, for each kind of stage.',
  deal_amount_disabled: 'This team sets no values. Leave the value out.',
  custom_field_choices_invalid: 'Give at least one choice, none of them empty.',
  outcome_required: 'Say whether the stage is active, won or lost.',
  outcome_not_allowed: 'Every stage of this pipeline is active. Choose Active.',
  position_out_of_range: 'There is no such place. Load the page again.',
  time_zone_unknown: 'There is no such time zone. Choose one of the list.',
  locale_unknown: 'There is no such language. Choose one of the list.',
  currency_unknown: 'There is no such currency. Choose one of the list.',
  account_is_own_parent: 'An account cannot belong to itself. Choose another one, or none.',
  merge_into_itself: 'Both are the same. Choose another one.',
  contact_given_twice: 'Choose a contact, or write down a new one, not both.',
  expiry_out_of_range: 'Give whole hours, from 1.',
  expiry_past: 'That day is past. Choose a later one.',
  event_type_unknown: 'There are no such events. Choose from the list.',
  lead_unnamed: 'Give a name, a company, an email or a phone.',
  assignee_required: 'Choose who is to have the lead.',
  criterion_not_confirmable: 'This follows from what is known of the lead. Fill that in instead.',
  period_start_invalid: 'A period begins on the first day of a month. Choose another one.',
  target_invalid: 'Give a target above zero.',
  too_many_rules: 'There are as many rules as there can be. Remove one first.',
  action_not_possible: 'This action does not go with what the rule waits for. Take it out.',
  forecast_too_large: 'There are too many open deals for one forecast. Submit it team by team.',
  import_file_differs: 'This is not the file that you chose. Begin another import.',
  import_not_undoable: 'There is nothing to take back: contacts and accounts stay.',
  import_file_empty: 'The file is empty. Choose one with a head and at least one row.',

  // on our side
  internal_error: `Something went wrong. ${later}`,
  log_unavailable: `Nothing can be saved right now, and nothing was. ${later}`,
  record_unreadable: 'This record cannot be read. Give the reference to whoever runs Dealstream.',
  identity_provider_unavailable: `Whoever signs people in cannot be reached. ${later}`,
  too_many_connections: `Too many people are connected. ${later}`,
  read_models_unavailable: `This cannot be shown right now. ${later}`,
  model_unavailable: `The figures are being put together again. ${later}`,
  not_reached: `Your change was saved and is not shown yet. ${later}`,
};

/** Codes whose sentence of the API reads well as it is: it names the fields, the stage, the columns, what is missing. */
export const spokenByTheApi: readonly string[] = [
  ...['invalid_request', 'unknown_field', 'stage_gate', 'criteria_not_met', 'phone_unreadable'],
  ...['invalid_condition', 'invalid_routing_rule', 'invalid_criterion', 'invalid_lead_step', 'webhook_url_not_allowed'],
  ...['import_mapping_wrong', 'import_encoding', 'import_columns_missing', 'import_columns_repeated'],
  ...['row_malformed', 'row_too_large', 'row_value_invalid'],
];

/** What a refusal reads on the page; null: as the API said it. */
export function problemText(code: string, facts: Facts): string | null {
  const own = problemWords[code];
  return typeof own === 'function' ? own(facts) : (own ?? null);
}

const text = (fact: unknown, otherwise: string): string => (typeof fact === 'string' ? fact : otherwise);

function deals(count: unknown, what = 'deal'): string {
  if (typeof count !== 'number') return `There are ${what}s`;
  return count === 1 ? `There is 1 ${what}` : `There are ${count} ${what}s`;
}
