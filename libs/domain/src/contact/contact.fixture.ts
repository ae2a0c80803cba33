import { specificationOf } from '#decider';
import { occurrence } from '../pipelines/pipelines.fixture.js';
import { contact, type ContactWorld } from './contact.js';

/** Everybody stands for himself but Old Initech, which Initech survived, and Carlo, whom Carl did. */
export const contactWorld: ContactWorld = {
  accounts: new Map([
    ['initech', 'initech'],
    ['old-initech', 'initech'],
  ]),
  contacts: new Map([
    ['carl', 'carl'],
    ['carlo', 'carl'],
    ['cora', 'cora'],
  ]),
  customFields: { size: { id: 'size', name: 'Size', kind: 'choice', choices: ['small', 'large'] } },
};

/** Contacts in that world. */
export const givenContact = specificationOf(contact, contactWorld, occurrence);
