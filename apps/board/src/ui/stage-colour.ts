import { type Stage } from '../catalogue/catalogue.js';

/** A stage's own colour as the page shows it, in light and dark. */
export const stageColour = ({ colour }: Pick<Stage, 'colour'>): string => `var(--stage-${colour})`;

/** The colour of an outcome: blue active, green won, red lost. */
export const outcomeColour = { active: 'blue', won: 'green', lost: 'red' } as const;
