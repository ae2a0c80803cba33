import { Skeleton, Text } from '@mantine/core';
import { useState } from 'react';
import { words } from '../words/words.js';
import { type Control } from './control.js';
import { ControlRow } from './control-row.js';
import { useDeal } from './use-deal.js';

/** The inline controls of one deal, which it loads and follows itself: for a sidebar. */
export function DealControls({ dealId }: { readonly dealId: string }) {
  const { data: deal, error } = useDeal(dealId);
  const [control, setControl] = useState<Control | null>(null);
  if (deal) return <ControlRow deal={deal} control={control} onControl={setControl} />;
  if (error)
    return (
      <Text size="sm" c="dimmed">
        {words.deal.gone}
      </Text>
    );
  return <Skeleton height={28} />;
}
