import { type Decider } from '#decider';
import { lookUp } from '../look-up.js';
import { requireName, sameName } from '../names.js';
import { reject } from '../rejections.js';
import { without } from '../without.js';
import { checkRule } from './check-rule.js';
import { type AddAutomation, type AutomationCommand, type ChangeAutomation } from './commands.js';
import { type AutomationEvent } from './events.js';
import { type Automation, type AutomationContent, type AutomationRule, mostRules } from './state.js';
import { type AutomationWorld } from './world.js';

/** The rules that act on an organization's deals. */
export const automation: Decider<AutomationCommand, Automation, AutomationEvent, AutomationWorld> = {
  initialState: { rules: {}, removed: {} },
  decide(command, state, world) {
    if (command.type === 'add_automation') return add(command, state, world);
    const rule = requireRule(state, command.ruleId);
    const { id: ruleId, name, on } = rule;
    switch (command.type) {
      case 'change_automation':
        return change(command, rule, state, world);
      case 'switch_on_automation':
        if (on) return [];
        checkRule(rule, world);
        return [{ type: 'automation_switched_on', data: { ruleId } }];
      case 'switch_off_automation':
        return on ? [{ type: 'automation_switched_off', data: { ruleId } }] : [];
      case 'remove_automation':
        return [{ type: 'automation_removed', data: { ruleId, name } }];
    }
  },
  evolve(state, event) {
    const { ruleId } = event.data;
    const rule = event.type === 'automation_added' ? added(event.data) : lookUp(state.rules, ruleId);
    if (!rule) return state;
    if (event.type === 'automation_removed') {
      return { rules: without(state.rules, ruleId), removed: { ...state.removed, [ruleId]: { ...rule, on: false } } };
    }
    return { ...state, rules: { ...state.rules, [ruleId]: { ...rule, ...changes(event) } } };
  },
};

/** @throws `already_exists`, `too_many_rules`, `name_required`, `name_taken`, and as `checkRule` */
function add(command: AddAutomation, state: Automation, world: AutomationWorld): readonly AutomationEvent[] {
  const { ruleId } = command;
  if (lookUp(state.rules, ruleId) ?? lookUp(state.removed, ruleId)) reject('already_exists', { ruleId });
  if (Object.keys(state.rules).length >= mostRules) reject('too_many_rules', { most: mostRules });
  const content = checked(command, ruleId, state, world);
  const added: AutomationEvent = { type: 'automation_added', data: { ruleId, ...content } };
  return command.on ? [added, { type: 'automation_switched_on', data: { ruleId } }] : [added];
}

/** @throws `name_required`, `name_taken`, and as `checkRule` */
function change(
  command: ChangeAutomation,
  rule: AutomationRule,
  state: Automation,
  world: AutomationWorld,
): readonly AutomationEvent[] {
  const { id: ruleId } = rule;
  const previous = contentOf(rule);
  if (JSON.stringify(contentOf(command)) === JSON.stringify(previous)) return [];
  const content = checked(command, ruleId, state, world);
  return [{ type: 'automation_changed', data: { ruleId, ...content, previous } }];
}

function checked(
  content: AutomationContent,
  ruleId: string,
  { rules }: Automation,
  world: AutomationWorld,
): AutomationContent {
  const name = requireName(content.name);
  const holder = Object.values(rules).find((rule) => rule.id !== ruleId && sameName(rule.name, name));
  if (holder) reject('name_taken', { name, id: holder.id });
  checkRule(content, world);
  return contentOf(content);
}

const requireRule = ({ rules }: Automation, ruleId: string): AutomationRule =>
  lookUp(rules, ruleId) ?? reject('automation_not_found', { ruleId });

const contentOf = ({ name, trigger, conditions, actions }: AutomationContent): AutomationContent => ({
  name,
  trigger,
  conditions,
  actions,
});

const added = ({ ruleId, ...content }: Data<'automation_added'>): AutomationRule => ({
  id: ruleId,
  ...contentOf(content),
  on: false,
});

type Data<T extends AutomationEvent['type']> = Extract<AutomationEvent, { type: T }>['data'];

function changes({ type, data }: AutomationEvent): Partial<AutomationRule> {
  switch (type) {
    case 'automation_changed':
      return contentOf(data);
    case 'automation_switched_on':
      return { on: true };
    case 'automation_switched_off':
      return { on: false };
    default:
      return {};
  }
}
