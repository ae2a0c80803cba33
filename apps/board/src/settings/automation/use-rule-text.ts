import { useQuery } from '@tanstack/react-query';
import { useLocale, useMemberNames } from '../../catalogue/catalogue.js';
import { moneyText } from '../../format/money.js';
import { words } from '../../words/words.js';
import { webhooksQuery } from '../settings-data.js';
import { type Action, type Trigger } from './rule-types.js';
import { useStageChoices } from './use-rule-fields.js';

const texts = words.settings.automation;

/** What sets a rule off, as people read it. */
export const triggerText = (trigger: Trigger): string =>
  trigger.kind === 'event'
    ? texts.events[trigger.type]
    : texts.elapsedText(texts.elapsedWhat[trigger.what], trigger.days);

/** What an action does, as people read it. */
export function useActionText(seesWebhooks: boolean): (action: Action) => string {
  const nameOf = useMemberNames();
  const stages = useStageChoices();
  const locale = useLocale();
  const { data: webhooks = [] } = useQuery({ ...webhooksQuery, enabled: seesWebhooks });
  return (action) => {
    switch (action.type) {
      case 'assign_rep':
        return texts.actionText.assign_rep(
          action.repId === null ? texts.nobody.toLowerCase() : (nameOf(action.repId) ?? texts.gone),
        );
      case 'schedule_follow_up':
        return texts.actionText.schedule_follow_up(action.days);
      case 'move_to_stage':
        return texts.actionText.move_to_stage(
          stages.find(({ value }) => value === action.stageId)?.label ?? texts.gone,
        );
      case 'adjust_value':
        return texts.actionText.adjust_value(moneyText(action.value, locale));
      case 'tag':
        return texts.actionText.tag(action.tag);
      case 'call_webhook':
        return texts.actionText.call_webhook(
          webhooks.find(({ id }) => id === action.webhookId)?.name ?? texts.webhook.toLowerCase(),
        );
      case 'log_note':
      case 'mark_won':
      case 'mark_lost':
      case 'mark_abandoned':
      case 'reopen':
        return texts.actionText[action.type];
    }
  };
}
