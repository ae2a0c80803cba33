/** Who writes to the demo's company: a contact by number, or somebody who is not known yet. */
export type DemoSender = { readonly contact: number } | { readonly from: string; readonly name: string };

/** What was written, one message after another. */
export interface DemoConversation {
  /** the channel's name */
  readonly channel: string;
  readonly sender: DemoSender;
  /** hours before the demo's beginning that its first message was sent; each other one came an hour later */
  readonly hoursAgo: number;
  readonly messages: readonly { readonly by: 'them' | 'us'; readonly text: string }[];
}

const them = (text: string) => ({ by: 'them', text }) as const;
const us = (text: string) => ({ by: 'us', text }) as const;

/** The demo's conversations: in about half of them somebody waits for an answer. */
export const conversations: readonly DemoConversation[] = [
  {
    channel: 'Sales',
    sender: { contact: 0 },
    hoursAgo: 71,
    messages: [
      them('Hi, do the temperature sensors work below −25 °C?'),
      us('They do: down to −40 °C, with a lithium cell. How many trailers do you have?'),
      them('Sixty for now. Could you send me an offer with the gateways?'),
      us('It is on its way; you have it this afternoon.'),
    ],
  },
  {
    channel: 'Sales',
    sender: { contact: 4 },
    hoursAgo: 50,
    messages: [
      them('Our controller asks whether we can pay by quarter.'),
      us('Yes, from the second year on. Shall I put it in the contract?'),
      them('Please do. Then we can sign this week.'),
    ],
  },
  {
    channel: 'Sales',
    sender: { contact: 9 },
    hoursAgo: 30,
    messages: [them('Is the demo on Thursday still on?'), us('It is: 10 o’clock, I sent the link to your whole team.')],
  },
  {
    channel: 'Sales',
    sender: { contact: 14 },
    hoursAgo: 26,
    messages: [
      them('The driver app does not show the new route.'),
      them('It does now, sorry. What would 20 more seats be?'),
    ],
  },
  {
    channel: 'Sales',
    sender: { contact: 21 },
    hoursAgo: 20,
    messages: [them('Can somebody call me back before noon?')],
  },
  {
    channel: 'Sales',
    sender: { from: '+49 30 23125901', name: 'Paula Winter' },
    hoursAgo: 5,
    messages: [them('Hello, Kestrel Couriers told me about you. Do you also do dock scheduling for small depots?')],
  },
  {
    channel: 'Key accounts',
    sender: { contact: 22 },
    hoursAgo: 96,
    messages: [
      them('Attached is our security questionnaire. We need it back by the end of the month.'),
      us('Thank you. Our security team fills it in; you have it next week.'),
      them('Perfect. Legal has two open clauses, I will send them tomorrow.'),
      us('I look forward to them.'),
    ],
  },
  {
    channel: 'Key accounts',
    sender: { contact: 35 },
    hoursAgo: 44,
    messages: [them('The board has approved the pilot. When could your people be in Madrid?')],
  },
  {
    channel: 'Key accounts',
    sender: { contact: 45 },
    hoursAgo: 18,
    messages: [
      them('Who of your customers in steel could we talk to?'),
      us('Let me ask two of them; I come back tomorrow.'),
    ],
  },
  {
    channel: 'Key accounts',
    sender: { contact: 19 },
    hoursAgo: 7,
    messages: [them('We compared three offers and yours is the highest. Is there room for a framework agreement?')],
  },
  {
    channel: 'Website',
    sender: { from: 'visitor-4711', name: 'Jo from Tidewater' },
    hoursAgo: 28,
    messages: [
      them('Hi! Where do I find the price list?'),
      us('Hello Jo! Prices follow the number of vehicles: how many do you have?'),
      them('About 120'),
    ],
  },
  {
    channel: 'Website',
    sender: { from: 'visitor-4802', name: 'Visitor' },
    hoursAgo: 3,
    messages: [them('Do you have an API for cold-chain reports?')],
  },
];
