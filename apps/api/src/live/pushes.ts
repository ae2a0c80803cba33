import { type LeadView, maySeeLead } from '#projections';
import { type DealPlace, maySee } from '#read-model';
import { leadDetails } from '../leads/lead-view.js';
import { revised } from '../request/revised.js';
import { type Audience } from './audience.js';
import { type Burst } from './burst.js';
import {
  type CardRemovedEventDto,
  type CatalogueEventDto,
  type FollowUpEventDto,
  type LeadEventDto,
} from './live-events.dto.js';
import { pipelinesWithNewTotals, type Present, type PresentCard } from './present-state.js';
import { serverSent } from './server-sent.js';

/** What an audience hears of a burst: nothing of what it may not see, now or before. */
export function pushesOf(burst: Burst, present: Present, audience: Audience): readonly string[] {
  const { topics, visibility } = audience;
  return [
    ...[...burst.categories].map(([category, by]) => catalogueEvent(category, by, burst)),
    ...boardEvents(burst, present, audience),
    ...pipelinesWithNewTotals(burst, audience).flatMap((id) => present.totals(id, visibility) ?? []),
    ...(topics.followUps ? followUpEvents(burst, present, audience) : []),
    ...(topics.leads ? leadEvents(burst, present, audience) : []),
    ...(topics.inbox ? present.conversations : []),
    ...(topics.approvals ? present.jobs : []),
  ];
}

const catalogueEvent = (category: string, by: string, { position }: Burst): string =>
  serverSent('catalogue', { category, by, position: `${position}` } satisfies CatalogueEventDto);

/** Removals first: a deal that went from one of the audience's boards to another is there in the end. */
function boardEvents(burst: Burst, present: Present, audience: Audience): readonly string[] {
  const { pipelineIds } = audience.topics;
  const removed: string[] = [];
  const shown: string[] = [];
  for (const [id, places] of changedDeals(burst, present)) {
    const card = seenCard(present, id, audience);
    const at = card?.place.pipelineId;
    if (card && at !== undefined && pipelineIds.includes(at)) shown.push(card.event);
    const left = pipelineIds.filter((one) => one !== at && places.some(isSeenIn(one, audience)));
    removed.push(
      ...left.map((pipelineId) => serverSent('card_removed', { pipelineId, id } satisfies CardRemovedEventDto)),
    );
  }
  return [...removed, ...shown];
}

function followUpEvents(burst: Burst, present: Present, audience: Audience): readonly string[] {
  return changedDeals(burst, present).flatMap(([id, places]) => {
    const card = seenCard(present, id, audience);
    const followUpAt = card?.place.followUpAt ?? null;
    const hadOne = places.some((place) => place.followUpAt !== null && maySee(audience.visibility, place));
    if (followUpAt === null && !hadOne) return [];
    return [serverSent('follow-up', { id, followUpAt, card: card?.card ?? null } satisfies FollowUpEventDto)];
  });
}

function leadEvents(burst: Burst, present: Present, { visibility, deals }: Audience): readonly string[] {
  return [...burst.leads].flatMap(([id, places]) => {
    const lead = present.leads.get(id);
    const isSeen = lead !== undefined && maySeeLead(visibility, lead);
    if (!isSeen && !places.some((place) => maySeeLead(visibility, place))) return [];
    const shown = isSeen ? revised((one: LeadView) => leadDetails(one, deals))(lead) : null;
    return [serverSent('lead', { id, lead: shown } satisfies LeadEventDto)];
  });
}

/** Those that changed themselves, and those that show something that changed. */
const changedDeals = (burst: Burst, present: Present): readonly (readonly [string, readonly DealPlace[]])[] =>
  [...new Set([...burst.deals.keys(), ...present.cards.keys()])].map((id) => [id, burst.deals.get(id) ?? []]);

function seenCard(present: Present, id: string, { visibility }: Audience): PresentCard | null {
  const card = present.cards.get(id);
  return card && maySee(visibility, card.place) ? card : null;
}

const isSeenIn =
  (pipelineId: string, { visibility }: Audience) =>
  (place: DealPlace): boolean =>
    place.pipelineId === pipelineId && maySee(visibility, place);
