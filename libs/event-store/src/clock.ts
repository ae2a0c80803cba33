/** The present moment. */
export type Clock = () => Date;

/** The machine's clock. */
export const systemClock: Clock = () => new Date();
