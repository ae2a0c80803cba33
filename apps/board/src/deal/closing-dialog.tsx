import { Button, Group, Modal, Select, Stack, Textarea } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { type Pipeline, type Stage } from '../catalogue/catalogue.js';
import { words } from '../words/words.js';
import { type Deal, type DealStatus, demandsReason, stagesOf } from './deal.js';

const text = words.deal.closing;

/** How a deal is to be closed or reopened: by a stage, or on its own. */
export interface Closing {
  readonly status: DealStatus;
  /** the stage that does it; absent: the first of that outcome */
  readonly stage?: Stage;
}

interface ClosingDialogProps {
  readonly deal: Deal;
  readonly pipeline: Pipeline | undefined;
  readonly closing: Closing | null;
  readonly onClose: () => void;
  /** stage null: the status is set on its own */
  readonly onSubmit: (status: DealStatus, stage: Stage | null, reason: string | undefined) => void;
}

/** Asks why a deal is closed or reopened; demanded where its pipeline or the stage does. */
export const ClosingDialog = ({ closing, ...props }: ClosingDialogProps) => (
  <Modal
    opened={closing !== null}
    onClose={props.onClose}
    title={closing && text.title[closing.status]}
    closeButtonProps={{ 'aria-label': words.app.close }}
  >
    {closing && <ClosingForm closing={closing} {...props} />}
  </Modal>
);

function ClosingForm(props: Omit<ClosingDialogProps, 'closing'> & { readonly closing: Closing }) {
  const { deal, pipeline, closing, onClose, onSubmit } = props;
  const { status } = closing;
  const byStage = deal.pipeline.statusPolicy === 'by_stage';
  const stages = byStage && (status === 'won' || status === 'lost') ? stagesOf(pipeline, status) : [];
  const [stageId, setStageId] = useState(closing.stage?.id ?? stages[0]?.id ?? null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const stage = stages.find(({ id }) => id === stageId) ?? null;
  const needed = demandsReason(pipeline, status) || stage?.gates.reasonRequired === true;
  const submit = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    setTried(true);
    if (needed && reason.trim() === '') return;
    onSubmit(status, stage, reason.trim() || undefined);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        {stages.length > 1 && (
          <Select
            label={text.stage}
            data={stages.map(({ id, name }) => ({ value: id, label: name }))}
            value={stageId}
            onChange={setStageId}
            allowDeselect={false}
          />
        )}
        <Textarea
          label={text.reason[status]}
          placeholder={needed ? undefined : text.optional}
          required={needed}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && !event.shiftKey && submit(event)}
          error={tried && needed && reason.trim() === '' && text.needed}
          autosize
          minRows={2}
          maxLength={2000}
          data-autofocus
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {words.app.cancel}
          </Button>
          <Button type="submit" color={status === 'won' ? 'green.9' : status === 'lost' ? 'red.9' : undefined}>
            {text.title[status]}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
