import { type AutomationContent } from './state.js';

/** Make a rule. */
export interface AddAutomation extends AutomationContent {
  readonly type: 'add_automation';
  readonly ruleId: string;
  /** whether it acts from here on */
  readonly on: boolean;
}

/** Give a rule another content. Where it is on, it goes on with it. */
export interface ChangeAutomation extends AutomationContent {
  readonly type: 'change_automation';
  readonly ruleId: string;
}

interface OfRule<Type extends string> {
  readonly type: Type;
  readonly ruleId: string;
}

/** Let a rule act from here on, or no more. */
export type SwitchAutomation = OfRule<'switch_on_automation'> | OfRule<'switch_off_automation'>;

/** Remove a rule. What it did stays. */
export type RemoveAutomation = OfRule<'remove_automation'>;

/** Everything that can be asked of the rules of an organization. */
export type AutomationCommand = AddAutomation | ChangeAutomation | SwitchAutomation | RemoveAutomation;
