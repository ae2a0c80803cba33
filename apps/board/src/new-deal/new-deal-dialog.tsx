import { Modal, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { pipelinesQuery, teamsQuery, useMe } from '../catalogue/catalogue.js';
import { Failed } from '../ui/blank.js';
import { words } from '../words/words.js';
import { type Named } from './deal-draft.js';
import { NewDealForm } from './new-deal-form.js';

const text = words.newDeal;

interface NewDealDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly pipelineId?: string;
  readonly teamId?: string;
  /** absent: the first stage */
  readonly stageId?: string;
  readonly contact?: Named;
}

/** Adds a deal: to a pipeline, with a contact that is there or a new one. */
export function NewDealDialog({ opened, onClose, ...start }: NewDealDialogProps) {
  const pipelines = useQuery(pipelinesQuery);
  const teams = useQuery(teamsQuery);
  const me = useMe();
  const error = pipelines.error ?? teams.error;
  const isKnown = pipelines.data && teams.data && me;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={text.title}
      styles={{ title: { fontSize: 16, fontWeight: 600 } }}
      size={520}
      closeButtonProps={{ 'aria-label': words.app.close }}
    >
      {error && !isKnown && <Failed error={error} />}
      {isKnown ? (
        <NewDealForm me={me} pipelines={pipelines.data} teams={teams.data} start={start} onClose={onClose} />
      ) : (
        !error && <Waiting />
      )}
    </Modal>
  );
}

const Waiting = () => (
  <Stack gap="md" aria-busy="true">
    {['name', 'contact', 'stage', 'value'].map((field) => (
      <Skeleton key={field} h={48} />
    ))}
  </Stack>
);
