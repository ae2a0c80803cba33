import { firstNames, lastNames } from './company.js';
import { Random } from './random.js';

/** How far a lead of the demo came. */
export const leadEnds = [
  'queue',
  'assigned',
  'market_qualified',
  'sales_qualified',
  'converted',
  'contact',
  'discarded',
] as const;

/** A prospect of the demo. */
export interface LeadPlan {
  readonly name: string;
  readonly company: string;
  readonly email: string;
  readonly country: string;
  readonly source: string;
  readonly campaign: string;
  readonly employees: number;
  readonly sector: string;
  /** whole currency */
  readonly worth: number;
  readonly notes: string;
  /** days before the demo's beginning at which it came in */
  readonly daysAgo: number;
  readonly end: (typeof leadEnds)[number];
  /** the name of its status; null: that of every new lead */
  readonly status: string | null;
}

const companies = [
  'Bergmann Spedition',
  'Ostsee Fisch',
  'Van Dijk Transport',
  'Moulin Frères',
  'Sierra Frutas',
  'Nordlys Kraft',
  'Carrara Marmi',
  'Lakeside Dairy',
  'Hatfield Haulage',
  'Wienerwald Pharma',
  'Atlas Moving',
  'Porto Frio',
  'Kraków Cargo',
  'Fjordline Catering',
  'Delta Blooms',
  'Ardennes Timber',
];
const countries = ['DE', 'NL', 'FR', 'ES', 'NO', 'IT', 'GB', 'AT', 'PL', 'PT'];
const sources = ['Website', 'Trade fair', 'Newsletter', 'Referral', 'Webinar'];
const campaigns = ['Cold chain 2026', 'Autumn fair', 'Depot webinar'];
const sectors = ['logistics', 'food', 'retail', 'medical', 'construction'];
const notes = [
  'Wants to see the driver app.',
  'Replaces a system that is no longer maintained.',
  'Asked for a price per vehicle.',
  'Has 40 trailers and two depots.',
  'Met at the fair; knows two of our customers.',
];

/** Leads of which most are still worked on: how many end how, from the queue to the discarded. */
const ends: readonly LeadPlan['end'][] = [
  ...Array<LeadPlan['end']>(5).fill('queue'),
  ...Array<LeadPlan['end']>(9).fill('assigned'),
  ...Array<LeadPlan['end']>(8).fill('market_qualified'),
  ...Array<LeadPlan['end']>(6).fill('sales_qualified'),
  ...Array<LeadPlan['end']>(4).fill('converted'),
  ...Array<LeadPlan['end']>(2).fill('contact'),
  ...Array<LeadPlan['end']>(6).fill('discarded'),
];

/** How many leads the demo has besides those that the rules assign. */
export const leadCount = ends.length;

/** How many of them became a deal. */
export const convertedCount = ends.filter((end) => end === 'converted').length;

/** The lead of a number: the same one every time. */
export function leadOf(number: number): LeadPlan {
  const random = new Random(10_000 + number);
  const company = companies[number % companies.length] ?? '';
  const name = `${random.of(firstNames)} ${random.of(lastNames)}`;
  const end = ends[number] ?? 'queue';
  return {
    name,
    company: number < companies.length ? company : `${company} ${['Nord', 'Süd', 'West'][number % 3]}`,
    email: `${name}.${number}@${company}.example`
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z0-9.@]/g, ''),
    country: random.of(countries),
    source: random.of(sources),
    campaign: random.of(campaigns),
    employees: random.between(8, 900),
    sector: random.of(sectors),
    worth: random.between(2, 60) * 500,
    notes: random.of(notes),
    daysAgo: end === 'queue' ? random.between(0, 2) : random.between(3, 60),
    end,
    status: statusOf(end, random),
  };
}

function statusOf(end: LeadPlan['end'], random: Random): string | null {
  if (end === 'discarded') return random.of(['Bad Fit', 'Not Interested']);
  if (end === 'sales_qualified' || end === 'converted') return 'Qualified';
  return end === 'market_qualified' ? 'Interested' : null;
}
