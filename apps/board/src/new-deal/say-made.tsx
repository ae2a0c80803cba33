import { Anchor, Group, Text } from '@mantine/core';
import { toast } from '../app/toasts.js';
import { words } from '../words/words.js';

const text = words.newDeal;
const shownMs = 10_000;

/** Says that a deal was made, with a link that opens it. */
export function sayMade(dealId: string, name: string, open: () => void): void {
  const hide = toast({
    lasts: shownMs,
    offers: true,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" lineClamp={2}>
          {text.created(name)}
        </Text>
        <Anchor
          size="sm"
          href={`/opportunities/${dealId}`}
          style={{ whiteSpace: 'nowrap' }}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            hide();
            open();
          }}
        >
          {text.open}
        </Anchor>
      </Group>
    ),
  });
}
