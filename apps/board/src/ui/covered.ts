/** Whether another dialog lies over the one that asks. Escape reaches all of them; it is meant for the one on top. */
export const isCovered = (): boolean => document.querySelectorAll('[role=dialog]').length > 1;
