import { type Colour, type Outcome, type StatusPolicy } from './state.js';

/** A stage of a preset: whoever defines the pipeline gives it its id. */
export interface PresetStage {
  readonly name: string;
  readonly description: string;
  readonly colour: Colour;
  readonly outcome: Outcome;
  readonly probability: number;
}

/** A pipeline to start from. */
export interface Preset {
  readonly name: string;
  readonly description: string;
  readonly statusPolicy: StatusPolicy;
  readonly stages: readonly PresetStage[];
}

const stage = (name: string, description: string, colour: Colour, probability: number): PresetStage => ({
  name,
  description,
  colour,
  outcome: 'active',
  probability,
});

const won = (name: string, description: string): PresetStage => ({
  ...stage(name, description, 'green', 100),
  outcome: 'won',
});

const lost = (name: string, description: string): PresetStage => ({
  ...stage(name, description, 'red', 0),
  outcome: 'lost',
});

/** The pipelines that are offered at creation. The first is the default pipeline of every new organization. */
export const presets: readonly [Preset, ...Preset[]] = [
  {
    name: 'Sales',
    description: 'From a first lead to a signed deal.',
    statusPolicy: 'by_stage',
    stages: [
      stage('Lead', 'New inbound or outbound opportunity', 'gray', 10),
      stage('Contacted', 'Initial outreach has been made', 'yellow', 20),
      stage('Qualified', 'Prospect meets your criteria (ICP match, BANT)', 'green', 40),
      stage('Proposal', 'Proposal or demo has been delivered', 'blue', 60),
      stage('Negotiation', 'Terms are being discussed', 'purple', 80),
      won('Closed Won', 'Deal is signed and revenue is booked'),
      lost('Closed Lost', 'Deal did not close'),
    ],
  },
  {
    name: 'Demo-led sales',
    description: 'For a product that sells by being shown.',
    statusPolicy: 'by_stage',
    stages: [
      stage('First Contact', 'First contact has been made', 'gray', 10),
      stage('Demo Scheduled', 'A demo has been scheduled', 'yellow', 25),
      stage('Demo Completed', 'The product has been shown', 'blue', 45),
      stage('Proposal Sent', 'A proposal has been sent', 'purple', 65),
      stage('Contract Sent', 'A contract has been sent and awaits signature', 'orange', 85),
      won('Won', 'They go ahead with your product or service'),
      lost('Lost', 'They do not go ahead'),
    ],
  },
  {
    name: 'Simple sales',
    description: 'A short way to a sale; the status is set apart from the stage.',
    statusPolicy: 'independent',
    stages: [
      stage('New lead', 'Somebody who may buy', 'gray', 10),
      stage('Initial contact made', 'You have talked or written to each other', 'yellow', 30),
      stage('Booked sales call', 'A call is in the calendar', 'blue', 60),
      stage('Closed deal', 'The deal is made', 'green', 100),
    ],
  },
  {
    name: 'Client feedback',
    description: 'From asking a client to a public review.',
    statusPolicy: 'independent',
    stages: [
      stage('Ask for feedback', 'The client is to be asked', 'gray', 30),
      stage('Feedback received', 'The client has answered', 'blue', 60),
      stage('Positive review received', 'The client has said so in public', 'green', 100),
    ],
  },
  {
    name: 'Onboarding',
    description: 'From a signed contract to a client who works with it.',
    statusPolicy: 'independent',
    stages: [
      stage('Welcome', 'The client has been greeted and knows whom to ask', 'gray', 50),
      stage('Kick-off', 'Goals and dates are agreed', 'yellow', 60),
      stage('Setup', 'Accounts, data and access are being prepared', 'blue', 75),
      stage('Training', 'The client is learning to work with it', 'purple', 90),
      stage('Live', 'The client works with it', 'green', 100),
    ],
  },
];
