import { Button, Group, Popover, Stack, Textarea } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { words } from '../words/words.js';

const said = words.approvals;

interface JobDecisionProps {
  readonly sentence: string;
  readonly isBusy: boolean;
  /** the reason is being asked */
  readonly asking: boolean;
  readonly onAsk: (asking: boolean) => void;
  readonly onApprove: () => void;
  readonly onReject: (reason: string) => void;
}

/** Approves, or rejects with a reason. */
export function JobDecision({ sentence, isBusy, asking, onAsk, onApprove, onReject }: JobDecisionProps) {
  return (
    <Group gap="sm">
      <Button
        leftSection={<IconCheck size={16} stroke={1.8} />}
        loading={isBusy}
        aria-label={said.approveOf(sentence)}
        onClick={onApprove}
      >
        {said.approve}
      </Button>
      <Popover opened={asking} onChange={onAsk} position="bottom-start" width={300} trapFocus withinPortal>
        <Popover.Target>
          <Button
            variant="default"
            leftSection={<IconX size={16} stroke={1.8} />}
            disabled={isBusy}
            aria-label={said.rejectOf(sentence)}
            onClick={() => onAsk(true)}
          >
            {said.reject}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <Reason
            onReject={(reason) => {
              onAsk(false);
              onReject(reason);
            }}
          />
        </Popover.Dropdown>
      </Popover>
    </Group>
  );
}

function Reason({ onReject }: { readonly onReject: (reason: string) => void }) {
  const [reason, setReason] = useState('');
  const isEmpty = reason.trim() === '';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) onReject(reason);
      }}
    >
      <Stack gap="sm">
        <Textarea
          label={said.reason}
          placeholder={said.reasonHint}
          autosize
          minRows={2}
          maxLength={2000}
          value={reason}
          data-autofocus
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" color="red" disabled={isEmpty}>
          {said.reject}
        </Button>
      </Stack>
    </form>
  );
}
