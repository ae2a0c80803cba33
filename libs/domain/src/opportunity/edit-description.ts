import { type Decision } from './decision.js';

/** Write the deal's description anew; empty: none. */
export interface EditDescription {
  readonly type: 'edit_description';
  readonly description: string;
}

/** The text as it now is, and as it was. */
export const editDescription: Decision<EditDescription> = ({ description }, deal) =>
  description === deal.description
    ? []
    : [{ type: 'description_edited', data: { description, previous: deal.description } }];
