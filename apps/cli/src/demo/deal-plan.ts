import * as company from './company.js';
import { type DemoTeam } from './company.js';
import { Random } from './random.js';

/** The stages of a team's pipeline, as far as a plan needs them. */
export interface PlannedPipeline {
  readonly statusPolicy: 'by_stage' | 'independent';
  /** names of the active stages, in their order */
  readonly active: readonly string[];
  /** null under `independent` */
  readonly won: string | null;
  readonly lost: string | null;
}

/** Something that is done to a deal. `day` counts from the beginning of the demo; what lies in the past is below 0. */
export type Action = { readonly day: number } & (
  | { readonly do: 'move'; readonly stage: string; readonly reason: string | null }
  | { readonly do: 'close'; readonly as: 'won' | 'lost' | 'abandoned'; readonly reason: string | null }
  | { readonly do: 'adjust'; readonly amount: number }
  | { readonly do: 'upsell'; readonly amount: number; readonly reason: string }
  | { readonly do: 'note'; readonly text: string }
  | { readonly do: 'tag'; readonly tag: string }
  | { readonly do: 'follow-up'; readonly onDay: number }
);

/** A deal of the demo, from its creation on. Amounts are whole currency. */
export interface DealPlan {
  readonly day: number;
  readonly team: DemoTeam;
  readonly rep: string | null;
  /** index of its account */
  readonly account: number;
  /** index of its contact at that account */
  readonly contact: number;
  readonly product: string;
  readonly amount: number;
  readonly source: (typeof company.sources)[number];
  readonly expectedCloseDay: number;
  readonly actions: readonly Action[];
}

/** How the creation of deals is spread over the past. */
export interface DemoHistory {
  /** into the past that the demo reaches */
  readonly days: number;
  /** above 1: the more deals, the nearer to today */
  readonly lean: number;
}

/** A year, in which the company grew. */
export const history: DemoHistory = { days: 365, lean: 2.2 };

/** What demos were made with that do not say. */
export const firstHistory: DemoHistory = { days: 170, lean: 1 };

/** Contacts that each account has. */
export const contactsPerAccount = 2;

const share = { rep: 0.92, tag: 0.4, note: 0.6, adjust: 0.3, upsell: 0.3, followUp: 0.6, won: 0.42, lost: 0.45 };

/** The deal of a number: the same one every time. */
export function planOf(
  number: number,
  pipelineOf: (team: DemoTeam) => PlannedPipeline,
  { days, lean }: DemoHistory = history,
): DealPlan {
  const random = new Random(number);
  const team = random.of(company.teams.filter((_, index) => random.chance(index < 2 ? 0.8 : 0.35) || index === 0));
  const [least, most] = team.worth;
  const amount = Math.round(least + (most - least) * random.next() ** 2);
  const day = -1 - random.next() ** lean * (days - 2);
  return {
    day,
    team,
    rep: random.chance(share.rep) ? random.of(team.members) : null,
    account: random.between(0, company.accounts.length - 1),
    contact: random.between(0, contactsPerAccount - 1),
    product: random.of(company.products),
    amount,
    source: random.of(company.sources),
    expectedCloseDay: Math.round(day + random.between(20, 120)),
    actions: inOrder(lifeOf(random, day, amount, pipelineOf(team))),
  };
}

const inOrder = (actions: readonly Action[]): Action[] =>
  actions.filter(({ day }) => day < 0).sort((a, b) => a.day - b.day);

/** What happens to a deal until today: it moves on every few days until it is closed, or today comes. */
function lifeOf(random: Random, created: number, amount: number, pipeline: PlannedPipeline): Action[] {
  const pace = random.between(2, 14);
  const end = random.next();
  const outcome = end < share.won ? 'won' : end < share.won + share.lost ? 'lost' : 'abandoned';
  const steps = outcome === 'won' ? pipeline.active.length - 1 : random.between(0, pipeline.active.length - 1);
  const moves = pipeline.active.slice(1, steps + 1).map((stage, index): Action => {
    return { do: 'move', day: created + pace * (index + 0.4 + random.next() * 0.6), stage, reason: null };
  });
  const closedOn = created + pace * (steps + 1 + random.next());
  const close = closing(random, closedOn, outcome, pipeline);
  return [...moves, ...close, ...around(random, { created, closedOn, amount, isWon: outcome === 'won' })];
}

function closing(random: Random, day: number, as: 'won' | 'lost' | 'abandoned', pipeline: PlannedPipeline): Action[] {
  const reason = as === 'won' ? null : random.of(company.lostReasons);
  if (pipeline.statusPolicy === 'independent') return [{ do: 'close', day, as, reason }];
  const stage = as === 'won' ? pipeline.won : as === 'lost' ? pipeline.lost : null;
  return stage === null ? [] : [{ do: 'move', day, stage, reason }];
}

interface Life {
  readonly created: number;
  readonly closedOn: number;
  readonly amount: number;
  readonly isWon: boolean;
}

/** What people write and change besides the moves. */
function around(random: Random, { created, closedOn, amount, isWon }: Life): Action[] {
  const whileOpen = (): number => created + (closedOn - created) * (0.1 + 0.8 * random.next());
  const actions: Action[] = [];
  if (random.chance(share.note)) actions.push({ do: 'note', day: whileOpen(), text: random.of(company.notes) });
  if (random.chance(share.tag)) actions.push({ do: 'tag', day: whileOpen(), tag: random.of(company.tags) });
  if (random.chance(share.adjust)) {
    actions.push({ do: 'adjust', day: whileOpen(), amount: Math.round(amount * (0.7 + random.next() * 0.6)) });
  }
  if (isWon && random.chance(share.upsell)) {
    const day = closedOn + 3 + 20 * random.next();
    actions.push({ do: 'upsell', day, amount: Math.round(amount / 5), reason: random.of(company.upsellReasons) });
  }
  if (closedOn > 0 && random.chance(share.followUp)) {
    actions.push({ do: 'follow-up', day: created / 10, onDay: random.between(-3, 14) });
  }
  return actions;
}
