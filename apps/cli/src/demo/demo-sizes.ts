/** How many deals the demo has. */
export const demoSizes = { small: 320, large: 8000 } as const;

/** A size of the demo. */
export type DemoSize = keyof typeof demoSizes;
