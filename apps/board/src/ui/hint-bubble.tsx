import { Tooltip } from '@mantine/core';

/** A hint beside what it is of. */
export const HintBubble = (props: { readonly target: HTMLElement; readonly label: string }) => (
  <Tooltip {...props} opened multiline maw={320} />
);
