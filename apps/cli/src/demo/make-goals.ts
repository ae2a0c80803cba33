import { answerOf } from '../system/answer.js';
import { keyFor } from '../system/key-for.js';
import { type DemoTeam, teams } from './company.js';
import { currencyOf } from './catalogue.js';
import { demoId } from './demo-id.js';
import { type DemoPlace } from './make-deal.js';

/** What a team is to book in a month, in whole currency. */
const monthly: Readonly<Record<string, number>> = {
  Inbound: 140_000,
  Enterprise: 900_000,
  Partners: 40_000,
  'Customer success': 20_000,
};

type Place = Pick<DemoPlace, 'api' | 'organizationId' | 'anchor' | 'catalogue'>;
type Holder = { readonly kind: 'organization' } | { readonly kind: 'team' | 'rep'; readonly id: string };

/** Sets what the organization, its teams and their reps are to book in the anchor's month, and the organization in its quarter and year. */
export async function makeGoals(place: Place): Promise<void> {
  const whole = Object.values(monthly).reduce((sum, amount) => sum + amount, 0);
  await setGoal(place, { kind: 'organization' }, 'month', whole);
  await setGoal(place, { kind: 'organization' }, 'quarter', whole * 3);
  await setGoal(place, { kind: 'organization' }, 'year', whole * 8);
  for (const team of teams) await goalsOfTeam(place, team);
}

async function goalsOfTeam(place: Place, team: DemoTeam): Promise<void> {
  const amount = monthly[team.name] ?? 0;
  await setGoal(place, { kind: 'team', id: demoId(place.organizationId, `team/${team.name}`) }, 'month', amount);
  for (const name of team.members) {
    const share = Math.round(amount / team.members.length / 1000) * 1000;
    await setGoal(place, { kind: 'rep', id: demoId(place.organizationId, `member/${name}`) }, 'month', share);
  }
}

async function setGoal(place: Place, of: Holder, kind: 'month' | 'quarter' | 'year', amount: number): Promise<void> {
  const start = startOf(kind, place.anchor);
  const whose = of.kind === 'organization' ? of.kind : of.id;
  const body = {
    of,
    period: { kind, start },
    measure: 'booked_revenue',
    target: { value: { amount: amount * 100, currency: currencyOf(place.catalogue) } },
  } as const;
  const params = { header: keyFor(`demo/goal/${whose}/${kind}/${start}`) };
  await answerOf(place.api.POST('/v1/goals', { params, body }));
}

/** The first day of the month, quarter or year. */
function startOf(kind: 'month' | 'quarter' | 'year', anchor: Date): string {
  const months = { month: 1, quarter: 3, year: 12 }[kind];
  const month = anchor.getMonth() - (anchor.getMonth() % months);
  return `${anchor.getFullYear()}-${String(month + 1).padStart(2, '0')}-01`;
}

/** The forecast of the anchor's month, as it is once all deals are made. */
export async function submitForecast({ admin, anchor }: DemoPlace): Promise<void> {
  const period = { kind: 'month' as const, start: startOf('month', anchor) };
  const params = { header: keyFor(`demo/forecast/${period.start}`) };
  const body = { of: { kind: 'organization' as const }, period, note: 'Two tenders may slip into next month.' };
  await answerOf(admin.POST('/v1/forecast/submissions', { params, body }));
}
