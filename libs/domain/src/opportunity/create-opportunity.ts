import { type Instant } from '#decider';
import { zero, type Money } from '../money/money.js';
import { requireMoney } from '../money/require-money.js';
import { requireName } from '../names.js';
import { requireProbability } from '../probability.js';
import { reject } from '../rejections.js';
import { type Team } from '../teams/state.js';
import { requireText } from '../text.js';
import { requireCustomField, requireFieldValue } from './custom-field.js';
import { type CustomFields, type OpportunityEvent, type OpportunityEventData } from './events.js';
import { requireGates } from './gates.js';
import {
  requireAccount,
  requireAgent,
  requireContact,
  requireConversation,
  requireDealAmount,
  requireOpenTeam,
  requireRep,
  requireSource,
} from './neighbours.js';
import { channelOf } from './channel-of.js';
import { placeOf } from './place.js';
import { type OpportunityState } from './state.js';
import { type OpportunityWorld } from './world.js';

/** Create a deal. */
export interface CreateOpportunity {
  readonly type: 'create_opportunity';
  readonly opportunityId: string;
  readonly externalId?: string;
  /** the lead that it was made of */
  readonly leadId?: string;
  /** absent: it shows its contact's present name */
  readonly name?: string;
  readonly contactId?: string;
  /** an import says so where the contact is not known */
  readonly withoutContact?: true;
  readonly accountId?: string;
  /** @defaultValue the team's funnel, else the organization's default */
  readonly pipelineId?: string;
  /** @defaultValue the leftmost active one */
  readonly stageId?: string;
  /** @defaultValue zero in the pipeline's currency */
  readonly value?: Money;
  readonly source?: string;
  readonly teamId?: string;
  readonly channelId?: string;
  /** the board's and the conversation's way: on a channel of its team, which is the only one unless another is named */
  readonly channelRequired?: true;
  readonly conversationId?: string;
  readonly repId?: string;
  readonly agentId?: string;
  /** `YYYY-MM-DD` */
  readonly expectedCloseDate?: string;
  readonly followUpAt?: Instant;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly customFields?: CustomFields;
  /** whole per cent @defaultValue its stage's */
  readonly probability?: number;
  /** for the gates of the stage; the event has none, its `why` says it */
  readonly reason?: string;
}

/**
 * A deal in an active stage, with a contact.
 *
 * @throws `already_exists`, `opportunity_not_found` where a deal of that id was deleted, `contact_required`, as `placeOf`
 * `channelOf` and for each field as the command that sets it, `stage_gate`, `deal_amount_disabled`
 */
export function createOpportunity(
  command: CreateOpportunity,
  state: OpportunityState,
  world: OpportunityWorld,
): readonly OpportunityEvent[] {
  const { opportunityId, teamId } = command;
  if (state.existence === 'deleted') reject('opportunity_not_found', { opportunityId, deleted: true });
  if (state.existence === 'live') reject('already_exists', { opportunityId });
  const team = teamId === undefined ? null : requireOpenTeam(world, teamId);
  const place = placeOf(command, world, team);
  const data = {
    opportunityId,
    externalId: command.externalId ?? null,
    leadId: command.leadId ?? null,
    pipeline: place.pipeline,
    stage: place.stage,
    ...parties(command, world, team),
    ...described(command, world),
    value: valueOf(command, world, place.pipeline.currency),
    expectedCloseDate: command.expectedCloseDate ?? null,
    followUpAt: command.followUpAt ?? null,
  };
  requireGates(place.present, data, world, command.reason);
  return [{ type: 'pipeline_created', data }];
}

function valueOf({ value, teamId }: CreateOpportunity, world: OpportunityWorld, currency: string): Money {
  if (!value) return zero(currency);
  if (value.amount !== 0) requireDealAmount(world, teamId ?? null);
  return requireMoney(value, currency);
}

type Created = OpportunityEventData<'pipeline_created'>;
type Parties = 'contactId' | 'accountId' | 'teamId' | 'channelId' | 'conversationId' | 'repId' | 'agentId';
type Described = 'name' | 'source' | 'description' | 'tags' | 'customFields' | 'probability';

function parties(command: CreateOpportunity, world: OpportunityWorld, team: Team | null): Pick<Created, Parties> {
  const { contactId, accountId, conversationId, repId, agentId } = command;
  if (contactId === undefined && !command.withoutContact) reject('contact_required');
  const teamId = team?.id ?? null;
  return {
    contactId: ifGiven(contactId, (id) => requireContact(world, id)),
    accountId: ifGiven(accountId, (id) => requireAccount(world, id)),
    teamId,
    channelId: channelOf(command, world, team),
    conversationId: ifGiven(conversationId, (id) => requireConversation(world, id)),
    repId: ifGiven(repId, (id) => requireRep(world, id, teamId)),
    agentId: ifGiven(agentId, (id) => requireAgent(world, id)),
  };
}

function described(command: CreateOpportunity, world: OpportunityWorld): Pick<Created, Described> {
  const { name, source, description = '', tags = [], customFields = {}, probability } = command;
  for (const [id, value] of Object.entries(customFields)) requireFieldValue(requireCustomField(world, id), value);
  return {
    name: ifGiven(name, requireName),
    source: ifGiven(source, (given) => requireSource(world, given)),
    description,
    tags: [...new Set(tags)].map((tag) => requireText('tag', tag)),
    customFields,
    probability: ifGiven(probability, requireProbability),
  };
}

const ifGiven = <T>(value: T | undefined, require: (given: T) => T): T | null =>
  value === undefined ? null : require(value);
