import { type Schemas } from '../../api/client.js';

/** A deal as a column shows it. */
export type Card = Schemas['CardDto'];

/** How many cards, and what they are worth. */
export type Figure = Schemas['FigureDto'];
