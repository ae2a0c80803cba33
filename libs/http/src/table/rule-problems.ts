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
    'A deal starts, and changes pipeline, in an active stage[; {stage} is not one]. [Use one of {stages}.]',
  ),
  stage_not_in_pipeline: rule(
    'The stage is of another pipeline',
    'Choose a stage of the pipeline[ {pipeline}]. [It has: {stages}.]',
  ),
  not_a_later_stage: rule(
    'Not a later stage',
    'Advancing goes to a later stage[ than {stage}]: use /back or /stage to go elsewhere.',
  ),
  not_an_earlier_stage: rule(
    'Not an earlier stage',
    'Moving back goes to an earlier stage[ than {stage}]: use /advance or /stage to go elsewhere.',
  ),
  pipeline_not_of_team: rule(
    'Not the pipeline of the team',
    'A deal of a team stays in its funnel[, the pipeline {pipeline}]: change the team, or take it off first.',
  ),
  rep_not_in_team: rule(
    'The rep is not in the team',
    "Choose a member of the deal's team, or add the member to the team first.",
  ),
  reason_required: rule(
    'A reason is required',
    'This pipeline wants to know why a deal is closed[ as {status}]: send a reason.',
  ),
  currency_mismatch: rule(
    'The wrong currency',
    'Give the value in the currency of the pipeline[, {currency}]: nothing is converted.',
  ),
  value_required: rule(
    'A new value is required',
    'The other pipeline has another currency[, {currency}]: send the value in it.',
  ),
  value_out_of_range: rule(
    'The value is out of range',
    'Give a whole number of the minor unit[ from {minimum}][ to {maximum}] that is not negative.',
  ),
  amount_not_positive: rule(
    'The amount must be above zero',
    'Give an amount above zero; to lower the value, use /value.',
  ),
  source_unknown: rule('An unknown source', 'Use one of the sources of the organization[: {sources}].'),
  name_required: rule('A name is required', 'Give a name that is not blank.'),
  text_required: rule('A text is required', 'Give [the {field} ]a text that is not blank.'),
  locale_unknown: rule('An unknown locale', 'Give a BCP 47 language tag, e.g. en-US.'),
  probability_out_of_range: rule('The probability is out of range', 'Give whole per cent from 0 to 100.'),
  custom_field_value_invalid: rule(
    'The value does not fit the field',
    'Give a value of the kind of the field[: {kind}][, one of {choices}].',
  ),
  stages_required: rule(
    'Stages are missing',
    'A pipeline by stage has at least one active, one won and one lost stage; an independent one at least one stage.',
  ),
  stage_order: rule('The order of the stages', 'Put the active stages before the closing ones.'),
  outcome_required: rule(
    'The outcome is missing',
    'Say of each stage of a pipeline by stage whether it is active, won or lost.',
  ),
  outcome_not_allowed: rule('The outcome is not allowed', 'Every stage of an independent pipeline is active.'),
  position_out_of_range: rule(
    'The position is out of range',
    'Give a position[ from {minimum}][ to {maximum}] inside the pipeline.',
  ),
  time_zone_unknown: rule('An unknown time zone', 'Give an IANA time zone, e.g. Europe/Berlin.'),
  currency_unknown: rule('An unknown currency', 'Give an ISO 4217 code, e.g. USD.'),
  account_is_own_parent: rule('An account cannot be its own parent', 'Choose another parent, or none.'),
} as const satisfies ProblemTypes;
