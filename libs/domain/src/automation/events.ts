import { type EventSchemas } from '#decider';
import { type AutomationContent } from './state.js';

interface Data {
  automation_added: AutomationContent & { ruleId: string };
  automation_changed: AutomationContent & { ruleId: string; previous: AutomationContent };
  /** from here on in the log, it acts */
  automation_switched_on: { ruleId: string };
  automation_switched_off: { ruleId: string };
  automation_removed: { ruleId: string; name: string };
}

/** What can happen to the rules of an organization. */
export type AutomationEvent = { [T in keyof Data]: { readonly type: T; readonly data: Readonly<Data[T]> } }[keyof Data];

/** How these events are stored. */
export const automationSchemas = {
  automation_added: { version: 1 },
  automation_changed: { version: 1 },
  automation_switched_on: { version: 1 },
  automation_switched_off: { version: 1 },
  automation_removed: { version: 1 },
} as const satisfies EventSchemas;
