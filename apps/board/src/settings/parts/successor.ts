/** Stands for: nobody gets it. */
export const nobody = 'nobody';

/** Who can get what somebody leaves, and that nobody does. */
export const successorChoices = (
  others: readonly { readonly id: string; readonly name: string }[],
  nobodyLabel: string,
): { readonly value: string; readonly label: string }[] => [
  { value: nobody, label: nobodyLabel },
  ...others.map(({ id, name }) => ({ value: id, label: name })),
];

/** Whether one was chosen, or that nobody gets it. */
export const isChosen = (chosen: string | null): boolean => chosen !== null;

/** As the API takes it: null for nobody. */
export const successorOf = (chosen: string | null): string | null => (chosen === nobody ? null : chosen);
