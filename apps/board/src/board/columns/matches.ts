import { type BoardFilters } from '../board-filters.js';
import { type Card } from './card.js';

/** Whether a card stays under the filters; `unknown` where it does not show what is filtered by. */
export type Verdict = 'in' | 'out' | 'unknown';

/** Statuses are no matter of this: a column has those that it shows. */
export function verdictOf(card: Card, filters: BoardFilters): Verdict {
  const { status: _, ...others } = filters;
  const verdicts = Object.entries(others)
    .filter(([, value]) => value !== undefined)
    .map(([name]) => checks[name]?.(card, filters) ?? 'unknown');
  if (verdicts.includes('out')) return 'out';
  return verdicts.includes('unknown') ? 'unknown' : 'in';
}

type Check = (card: Card, filters: BoardFilters) => boolean | 'unknown';

const isOf = (id: string | null | undefined, wanted: string | undefined): boolean =>
  wanted === 'none' ? (id ?? null) === null : id === wanted;

const known: Readonly<Record<string, Check>> = {
  repId: ({ rep }, { repId }) => isOf(rep?.id, repId),
  agentId: ({ agentId }, { agentId: wanted }) => isOf(agentId, wanted),
  teamId: ({ teamId }, { teamId: wanted }) => isOf(teamId, wanted),
  accountId: ({ account }, { accountId }) => isOf(account?.id, accountId),
  contactId: ({ contact }, { contactId }) => isOf(contact?.id, contactId),
  tag: ({ tags }, { tag }) => tag !== undefined && tags.includes(tag),
  q: (card, { q = '' }) => hasWords(card, q),
  valueMin: ({ value }, { valueMin = 0 }) => value.amount >= valueMin,
  valueMax: ({ value }, { valueMax = Infinity }) => value.amount <= valueMax,
  expectedCloseFrom: ({ expectedCloseDate: day }, { expectedCloseFrom = '' }) =>
    day !== null && day >= expectedCloseFrom.slice(0, day.length),
  expectedCloseTo: ({ expectedCloseDate: day }, { expectedCloseTo = '' }) =>
    day !== null && day <= expectedCloseTo.slice(0, day.length),
  followUp: ({ followUp }, { followUp: wanted }) => followUpIs(followUp, wanted),
};

const checks: Readonly<Record<string, (card: Card, filters: BoardFilters) => Verdict>> = Object.fromEntries(
  Object.entries(known).map(([name, check]) => [
    name,
    (card: Card, filters: BoardFilters): Verdict => {
      const found = check(card, filters);
      return found === 'unknown' ? found : found ? 'in' : 'out';
    },
  ]),
);

/** Which day is today depends on the organization's time zone: the API knows. */
function followUpIs(followUp: Card['followUp'], wanted: BoardFilters['followUp']): boolean | 'unknown' {
  if (wanted === 'none') return followUp === null;
  if (followUp === null) return false;
  return wanted === 'overdue' ? followUp.state === 'overdue' : 'unknown';
}

function hasWords({ name, contact, account }: Card, q: string): boolean {
  const words = wordsIn([name, contact?.name, account?.name].join(' '));
  return wordsIn(q).every((wanted) => words.some((word) => word.startsWith(wanted)));
}

const wordsIn = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
