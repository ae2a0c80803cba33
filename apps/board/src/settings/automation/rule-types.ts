import { type Schemas } from '../../api/client.js';
import { words } from '../../words/words.js';

export type Rule = Schemas['AutomationWithRunsDto'];
export type Trigger = Rule['trigger'];
export type Action = Rule['actions'][number];
export type ActionType = Action['type'];
export type EventType = Schemas['EventTriggerDto']['type'];
export type Elapsed = Schemas['ElapsedTriggerDto']['what'];

/** What a rule says, without whether it is on. */
export type RuleContent = Pick<Schemas['AutomationContentDto'], 'name' | 'trigger' | 'conditions' | 'actions'>;

const texts = words.settings.automation;

const isKeyOf = <Key extends string>(named: Readonly<Record<Key, unknown>>, text: string): text is Key =>
  Object.hasOwn(named, text);

export const actionTypeOf = (text: string | null): ActionType | undefined =>
  text !== null && isKeyOf(texts.actionTypes, text) ? text : undefined;

export const eventTypeOf = (text: string | null): EventType | undefined =>
  text !== null && isKeyOf(texts.events, text) ? text : undefined;

export const elapsedOf = (text: string | null): Elapsed | undefined =>
  text !== null && isKeyOf(texts.elapsedWhat, text) ? text : undefined;
