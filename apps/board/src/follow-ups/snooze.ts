/** How long a follow-up can be put off. */
export const snoozes = ['tomorrow', 'threeDays', 'nextWeek'] as const;
export type Snooze = (typeof snoozes)[number];

const morning = 9;
const monday = 1;

/** When a follow-up comes again: in the morning of a later day, where the reader is; next week is its Monday. */
export function snoozedTo(snooze: Snooze, now: Date): Date {
  const day = now.getDate() + daysOf(snooze, now.getDay());
  return new Date(now.getFullYear(), now.getMonth(), day, morning);
}

function daysOf(snooze: Snooze, weekday: number): number {
  switch (snooze) {
    case 'tomorrow':
      return 1;
    case 'threeDays':
      return 3;
    case 'nextWeek':
      return (monday - weekday + 7) % 7 || 7;
  }
}
