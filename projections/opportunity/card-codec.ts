import { type Card } from './opportunity.keys.js';

/** The card that is kept as JSON. The projection wrote it, in the version of the model. */
export const decodeCard = (text: string): Card => JSON.parse(text) as Card;
