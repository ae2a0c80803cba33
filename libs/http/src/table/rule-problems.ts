import { type ProblemType, type ProblemTypes } from '../problem-type.js';

const rule = (title: string, detail: string): ProblemType => ({ status: 422, title, detail });

/** Well-formed requests that a rule refuses. */
export const ruleProblems = {
  contact_required: rule(
    'A deal needs a contact',
    'Name a contactId of this organization; POST /v1/contacts creates one.',
  ),
  not_active_stage: rule(
    'Not an active stage',
    'A deal starts, and changes pipeline, in an active stage[, and {stage} is not one]. [Use one of {stages}.]',
  ),
  stage_not_in_pipeline: rule(
    'The stage is of another pipeline',
    'Choose a stage of the pipeline of the deal[: {stages}].',
  ),
  not_a_later_stage: rule(
    'Not a later stage',
    'Advancing goes to a later stage[ than {from}]: use /stage to go anywhere.',
  ),
  not_an_earlier_stage: rule(
    'Not an earlier stage',
    'Moving back goes to an earlier stage[ than {from}]: use /stage to go anywhere.',
  ),
  pipeline_not_of_team: rule(
    'Not the pipeline of the team',
    'A deal of a team stays in the pipeline of the team[, {funnelId}]: change the team, or take the deal off it first.',
  ),
  rep_not_in_team: rule(
    'The rep is not in the team',
    "Choose a member of the deal's team[: {memberIds}], or add the member to the team first.",
  ),
  channel_required: rule(
    'A channel is required',
    'The team has several channels: send the channelId of one of them[: {channels}].',
  ),
  no_channel_available: rule(
    'The team has no channel',
    'A deal of a conversation, or one added on the board, needs a channel: give the team one first[: {teamId}].',
  ),
  no_address_for_channel: rule(
    'The contact cannot be reached over that channel',
    'A message over a channel of the kind {kind} needs {needed} of the contact: add one, or use another channel.',
  ),
  channel_not_in_team: rule(
    'The team does not have the channel',
    "Choose a channel of the deal's team[: {channelIds}], or give the channel to the team first.",
  ),
  reason_required: rule(
    'A reason is required',
    'This pipeline wants to know why a deal is closed[ as {status}]: send a reason.',
  ),
  currency_mismatch: rule(
    'The wrong currency',
    'Give the value in the currency of the pipeline[, {expected}]: nothing is converted.',
  ),
  value_required: rule(
    'A new value is required',
    'The other pipeline has another currency[, {currency}]: send the value in it.',
  ),
  value_out_of_range: rule(
    'The value is out of range',
    'Give a whole number[ of at least {least}][ and at most {most}].',
  ),
  amount_not_positive: rule(
    'The amount must be above zero',
    'Give an amount above zero; to lower the value, use /value.',
  ),
  source_unknown: rule('An unknown source', 'Use one of the sources of the organization[: {sources}].'),
  name_required: rule('A name is required', 'Give a name that is not blank.'),
  text_required: rule('A text is required', 'Give a text that is not blank[ as {field}].'),
  probability_out_of_range: rule('The probability is out of range', 'Give whole per cent from 0 to 100.'),
  custom_field_value_invalid: rule(
    'The value does not fit the field',
    'Give a value of the kind of the field[: {kind}][, one of {choices}].',
  ),
  stages_required: rule(
    'Stages are missing',
    'A pipeline by stage has at least one active, one won and one lost stage, an independent one at least one stage[: add {missing}].',
  ),
  stage_order: rule(
    'The order of the stages',
    'Put the active stages before the closing ones[: {stage} is after {closing}].',
  ),
  preset_unknown: rule('An unknown preset', 'Use one of {presets}, or none.'),
  pipeline_differs: rule(
    'The pipeline is of another kind',
    'Choose a pipeline[ in {currency}][ whose status policy is {statusPolicy}]: nothing is converted.',
  ),
  outcome_differs: rule(
    'The stage means something else',
    'Choose a stage whose outcome is the same[: {expected}, and that of {stage} is {outcome}].',
  ),
  target_stages_required: rule(
    'Stages are missing',
    'Name a stage of the other pipeline in stageByOutcome for each outcome that deals have here[: {missing}].',
  ),
  stage_gate: rule(
    'The deal may not enter the stage yet',
    'Before a deal may enter {stage}, fill in {missing}[; the value must be at least {leastValue}]. A reason is given with the move.',
  ),
  deal_amount_disabled: rule(
    'The team sets no values',
    'The values of the deals of {team} cannot be set: leave the value out, or let an admin allow it for the team.',
  ),
  custom_field_choices_invalid: rule(
    'The choices do not fit',
    'Give a choice field at least one choice, none of them blank, and any other field none.',
  ),
  outcome_required: rule('The outcome is missing', 'Say[ of {stage}] whether it is active, won or lost.'),
  outcome_not_allowed: rule(
    'The outcome is not allowed',
    'Every stage of an independent pipeline is active[: {stage} too].',
  ),
  position_out_of_range: rule('The position is out of range', 'Give a position[ from {least}][ to {most}].'),
  time_zone_unknown: rule('An unknown time zone', 'Give an IANA time zone, e.g. Europe/Berlin.'),
  locale_unknown: rule('An unknown locale', 'Give a BCP 47 language tag, e.g. en-US.'),
  currency_unknown: rule('An unknown currency', 'Give an ISO 4217 code, e.g. USD.'),
  account_is_own_parent: rule('An account cannot be its own parent', 'Choose another parent, or none.'),
  merge_into_itself: rule(
    'A record cannot be merged into itself',
    'Name another one to merge it into[: {intoId} is, or was merged into, the same].',
  ),
  phone_unreadable: rule(
    'The phone number cannot be read',
    'Give {phone} with its country code, e.g. +49 30 901820[, or as it is dialled in {country}].',
  ),
  contact_given_twice: rule('Two contacts are given', 'Name a contactId, or describe a new contact, not both.'),
  expiry_out_of_range: rule('The expiry is out of range', 'Give whole hours from 1 to {most}.'),
  invalid_condition: rule(
    'A condition that cannot be',
    'Mend the condition {field} {comparison}: {reason}[; the field holds {kind}][; the fields are {fields}].',
  ),
  invalid_routing_rule: rule(
    'A routing rule that cannot be',
    'Mend the rule {rule}: {reason}[ {repId}][ {teamId}][ in its condition {field} {comparison}][; the field holds {kind}][; the fields are {fields}]. No rule was changed.',
  ),
  invalid_criterion: rule(
    'A criterion that cannot be',
    'Mend the criterion {criterion}: {reason}[ in its condition {field} {comparison}][; the field holds {kind}][; the fields are {fields}]. None was changed.',
  ),
  invalid_lead_step: rule('A step that cannot be', 'Mend the step {step}: {reason}. None was changed.'),
  action_not_possible: rule(
    'The action does not fit the trigger',
    'Rules that wait for a time look at open deals alone: take out the action {action}[ at {pointer}].',
  ),
  too_many_rules: rule('There are too many rules', 'An organization has {most} rules at most: remove one first.'),
  expiry_past: rule(
    'It would have expired already',
    'Give an expiresAt after now[ ({now})], or none: it is then valid until it is revoked.',
  ),
  event_type_unknown: rule(
    'An unknown type of events',
    'There are no events of the type {eventType}: GET /v1/webhooks/event-types lists the types, and * is all of them.',
  ),
  webhook_url_not_allowed: rule(
    'That address cannot be told of events',
    'Give another url: {reason}. Only https to a public address is allowed, save for the hosts that the operator names.',
  ),
  lead_unnamed: rule('Nothing names the prospect', 'Give a name, a company, an email or a phone of the prospect.'),
  assignee_required: rule('Nobody is named', 'Name the repId or the teamId that is to have the lead.'),
  criteria_not_met: rule(
    'The lead does not qualify yet',
    'To be {stage} the lead lacks[ {missing}], as `missing` says in full: complete the fields and steps, and confirm what a person must judge.',
  ),
  criterion_not_confirmable: rule(
    'The criterion is not for a person to judge',
    'The criterion {name} is judged by what is known of the lead: fill that in, or do the steps.',
  ),
  period_start_invalid: rule(
    'The period begins elsewhere',
    'A {kind} begins on the first day of a month, e.g. 2026-01-01[: {start} is not one].',
  ),
  target_invalid: rule('The target does not fit', 'Give {expected} above zero as the target of {measure}.'),
  forecast_too_large: rule(
    'Too many deals for one submission',
    'The forecast counts more open deals than the {most} that a submission freezes: submit it team by team.',
  ),
  import_file_differs: rule(
    'Not the file that was announced',
    'The file has the SHA-256 {received}, not {announced}: send the one that was announced, or begin another import.',
  ),
  import_not_undoable: rule(
    'Nothing to undo',
    'Contacts and accounts stay, and a dry run wrote nothing: only imports of deals and of leads are undone.',
  ),
  import_mapping_wrong: rule('The mapping does not hold', 'Correct the mapping: {problems}.'),
  import_file_empty: rule('The file is empty', 'Send a file with a header and at least one row.'),
  import_encoding: rule(
    'The file is not UTF-8',
    'Save the file as UTF-8 and send it again[: what cannot be read begins after line {line}].',
  ),
  import_columns_missing: rule(
    'The file lacks columns',
    'The mapping names the columns {missing}, which the file does not have: it has {columns}.',
  ),
  import_columns_repeated: rule(
    'Two columns have one name',
    'The mapping names {repeated}, and the file has several columns of that name: rename one.',
  ),
  row_malformed: rule('The row cannot be read', 'The row {reason}.'),
  row_too_large: rule(
    'The row is too large',
    'A row has at most {limit} bytes: a quote that is never closed takes in all that follows.',
  ),
  row_value_invalid: rule('A value is wrong', '{reason}.'),
} as const satisfies ProblemTypes;
