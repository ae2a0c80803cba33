import '@mantine/dates/styles.css';
import { ActionIcon, Button, Group, Popover, Stack } from '@mantine/core';
import { DatePicker, TimeInput } from '@mantine/dates';
import { IconCalendarClock, IconTrash } from '@tabler/icons-react';
import { useLocale } from '../catalogue/catalogue.js';
import { instantText, relativeText } from '../format/dates.js';
import { useNow } from '../ui/use-now.js';
import { words } from '../words/words.js';
import { setFollowUp } from './changes.js';
import { Contested } from './contested.js';
import { type ControlProps } from './control.js';
import { ControlButton } from './control-button.js';
import { type Deal } from './deal.js';
import { daysLater, instantOf, localDay, localTime, nextMonday } from './local-time.js';
import { useDealChange } from './use-deal-change.js';
import { useDraft } from './use-draft.js';

const text = words.deal.followUp;
const noDays: (0 | 1 | 2 | 3 | 4 | 5 | 6)[] = [];

/** When to follow up: red past due, yellow ahead. */
export function FollowUpControl({ deal, readOnly, opened, onOpen }: ControlProps) {
  const locale = useLocale();
  const now = useNow();
  const at = deal.followUpAt;
  const overdue = at !== null && Date.parse(at) <= now;
  const value =
    at === null ? text.none : `${overdue ? text.due : text.ahead}, ${relativeText(at, now, 'long', locale)}`;
  const button = (
    <ControlButton
      label={text.label}
      value={value}
      icon={IconCalendarClock}
      color={at === null ? 'gray' : overdue ? 'red' : 'yellow'}
      readOnly={readOnly}
      onClick={() => onOpen(!opened)}
      title={at === null ? text.label : instantText(at, locale)}
    />
  );
  if (readOnly) return at === null ? null : button;
  return (
    <Popover opened={opened} onChange={onOpen} position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown aria-label={text.label}>
        {opened && <FollowUpForm deal={deal} onDone={() => onOpen(false)} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function FollowUpForm({ deal, onDone }: { readonly deal: Deal; readonly onDone: () => void }) {
  const locale = useLocale();
  const change = useDealChange(deal.id);
  const editing = useDraft({ at: deal.followUpAt });
  const chosen = editing.shown('at');
  const date = chosen === null ? null : new Date(chosen);
  const today = new Date();
  /** at once, as one click; what stands against it is said beside */
  const setNow = (at: string | null) => {
    change.mutate({ ...setFollowUp(deal, at), isEdit: false });
    onDone();
  };
  const [day, time] = date ? [localDay(date), localTime(date)] : [null, '09:00'];
  const quick = [
    [text.tomorrow, daysLater(today, 1)],
    [text.inThreeDays, daysLater(today, 3)],
    [text.nextWeek, nextMonday(today)],
  ] as const;
  const shownAt = (at: string | null) => (at === null ? '' : instantText(at, locale));
  return (
    <Stack gap="sm" w={276}>
      <Group gap={6} wrap="nowrap" justify="space-between">
        {quick.map(([label, then]) => (
          <Button key={label} variant="light" size="compact-xs" px={6} onClick={() => setNow(then.toISOString())}>
            {label}
          </Button>
        ))}
      </Group>
      <DatePicker
        size="xs"
        value={day}
        onChange={(value) => editing.set('at', instantOf(value, time))}
        aria-label={text.date}
        highlightToday
        hideOutsideDates
        weekendDays={noDays}
        fullWidth
      />
      <TimeInput
        size="xs"
        label={text.time}
        value={time}
        onChange={(event) =>
          editing.set('at', instantOf(day ?? localDay(daysLater(today, 1)), event.currentTarget.value) ?? chosen)
        }
      />
      {editing.contested.includes('at') && (
        <Contested
          dealId={deal.id}
          types={['follow_up_scheduled', 'follow_up_cleared']}
          theirs={shownAt(deal.followUpAt)}
          mine={shownAt(chosen)}
          onKeep={() => editing.keep('at')}
          onTake={() => editing.take('at')}
        />
      )}
      <Group gap="sm" justify="flex-end">
        {deal.followUpAt !== null && (
          <ActionIcon onClick={() => setNow(null)} aria-label={text.remove} mr="auto" color="red">
            <IconTrash size={16} />
          </ActionIcon>
        )}
        <Button variant="default" onClick={onDone}>
          {words.app.cancel}
        </Button>
        <Button
          onClick={() => change.mutate(setFollowUp(deal, chosen), { onSuccess: onDone })}
          loading={change.isPending}
          disabled={chosen === null || editing.contested.length > 0}
        >
          {words.app.save}
        </Button>
      </Group>
    </Stack>
  );
}
