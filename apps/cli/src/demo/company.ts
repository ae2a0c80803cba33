/** The company of the demo: it sells sensors and software to firms that move goods. All names are made up. */

/** A team of the demo and the pipeline (a preset) that it works in. */
export interface DemoTeam {
  readonly name: string;
  readonly preset: string;
  /** which deals are worth, in whole currency: least and most */
  readonly worth: readonly [number, number];
  readonly members: readonly string[];
}

export const teams: readonly DemoTeam[] = [
  { name: 'Inbound', preset: 'Sales', worth: [2_000, 30_000], members: ['Ann Weber', 'Tomás Ibarra', 'Priya Nair'] },
  {
    name: 'Enterprise',
    preset: 'Demo-led sales',
    worth: [25_000, 240_000],
    members: ['Henrik Lund', 'Odile Marchand', 'Samuel Osei'],
  },
  { name: 'Partners', preset: 'Simple sales', worth: [1_000, 12_000], members: ['Mei Tanaka', 'Jonas Keller'] },
  { name: 'Customer success', preset: 'Onboarding', worth: [500, 6_000], members: ['Layla Haddad', 'Peter Novák'] },
];

/** Where the company can be written to. */
export interface DemoChannel {
  readonly name: string;
  readonly kind: 'whatsapp' | 'email' | 'web_chat';
  readonly address: string;
  /** the names of the teams that have it */
  readonly teams: readonly string[];
}

export const channels: readonly DemoChannel[] = [
  { name: 'Sales', kind: 'whatsapp', address: '+49 30 23125000', teams: ['Inbound', 'Partners'] },
  { name: 'Key accounts', kind: 'email', address: 'accounts@sensorworks.example', teams: ['Enterprise'] },
  { name: 'Website', kind: 'web_chat', address: 'www.sensorworks.example', teams: ['Inbound', 'Customer success'] },
];

/** Company, sector, location, employees. */
export const accounts: readonly (readonly [string, string, string, number])[] = [
  ['Northgate Logistics', 'logistics', 'Hamburg', 1400],
  ['Harbourline Freight', 'logistics', 'Rotterdam', 820],
  ['Alpenmilch', 'food', 'Salzburg', 310],
  ['Bluefin Seafood', 'food', 'Bergen', 190],
  ['Kestrel Couriers', 'logistics', 'Manchester', 260],
  ['Verdant Farms', 'agriculture', 'Valencia', 540],
  ['Orchard & Pine', 'retail', 'Bristol', 75],
  ['Steinmetz Bau', 'construction', 'Stuttgart', 680],
  ['Polar Cold Chain', 'logistics', 'Tromsø', 230],
  ['Medivara', 'medical', 'Basel', 2100],
  ['Cedar Pharmacy Group', 'medical', 'Lyon', 960],
  ['Lumen Rail', 'transport', 'Vienna', 3200],
  ['Quarry & Sons', 'construction', 'Leeds', 140],
  ['Solace Energy', 'energy', 'Aarhus', 450],
  ['Tidewater Shipping', 'logistics', 'Gdańsk', 1150],
  ['Fable Books', 'retail', 'Dublin', 48],
  ['Granite Peak Outfitters', 'retail', 'Innsbruck', 95],
  ['Meridian Airways Cargo', 'transport', 'Madrid', 1800],
  ['Rosewood Bakeries', 'food', 'Ghent', 220],
  ['Helios Solar', 'energy', 'Seville', 330],
  ['Juniper Labs', 'medical', 'Zürich', 410],
  ['Castell Winery', 'food', 'Bordeaux', 60],
  ['Ironbridge Steel', 'manufacturing', 'Katowice', 2700],
  ['Swift & Marlow', 'transport', 'Glasgow', 175],
];

export const firstNames: readonly string[] = [
  'Clara',
  'Mateusz',
  'Ingrid',
  'Yusuf',
  'Elena',
  'Callum',
  'Amara',
  'Stefan',
  'Noor',
  'Giulia',
  'Viktor',
  'Hana',
  'Oscar',
  'Beatriz',
  'Finn',
  'Salma',
  'Renée',
  'Dmitri',
  'Astrid',
  'Kofi',
];

export const lastNames: readonly string[] = [
  'Bauer',
  'Kowalska',
  'Solberg',
  'Demir',
  'Rossi',
  'Fraser',
  'Mensah',
  'Huber',
  'Rahman',
  'Conti',
  'Horvat',
  'Sato',
  'Lindqvist',
  'Moreno',
  'Byrne',
  'Aziz',
  'Dubois',
  'Petrov',
  'Dahl',
  'Boateng',
];

export const products: readonly string[] = [
  'temperature sensors',
  'fleet tracking',
  'dock scheduling',
  'route planning',
  'cold-chain reports',
  'yard cameras',
  'driver app',
];

export const tags: readonly string[] = ['renewal', 'pilot', 'key account', 'tender', 'upsell', 'trade fair'];

export const sources = ['inbound', 'outbound', 'referral'] as const;

export const lostReasons: readonly string[] = [
  'Went with another vendor',
  'No budget this year',
  'Project postponed',
  'Price too high',
  'Champion left the company',
];

export const notes: readonly string[] = [
  'Call went well; they want to see it with their own data.',
  'Procurement asks for a security questionnaire.',
  'They compare us with two others and decide this month.',
  'Sent the revised offer; waiting for the controller.',
  'Their depot manager is our champion, keep her in the loop.',
  'Asked for a reference in the same sector.',
  'Contract is with legal, two clauses open.',
];

export const upsellReasons: readonly string[] = ['More seats', 'A second depot', 'Premium support'];
