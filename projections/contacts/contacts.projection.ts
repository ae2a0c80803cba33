import { contactStreams, type ContactEvent } from '#domain';
import { announce, type Projection } from '#read-model';
import { nameChanges } from '../names.js';
import { contactsModel, type ContactRecord } from './contacts.keys.js';

const { category, decider } = contactStreams;

/** Folds each contact and keeps it in the order of names. */
export const contacts: Projection<ContactRecord, ContactEvent> = {
  ...contactsModel,
  categories: [category],
  project({ event, metadata, revision }, before) {
    const contact = decider.evolve(before?.contact ?? decider.initialState, event, metadata);
    const kept = contact && { contact, revision: Number(revision) };
    const announced = contact ? [announce({ kind: 'contact', id: contact.id })] : [];
    return { operations: [...nameChanges(before?.contact ?? null, contact), ...announced], kept };
  },
};
