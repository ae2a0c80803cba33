import { Select } from '@mantine/core';
import { useState } from 'react';
import { words } from '../../words/words.js';
import { countOf } from '../parts/refusal.js';
import { RemovalDialog } from '../parts/removal-dialog.js';
import { type LeadStatus } from '../settings-data.js';
import { leadStatusWrites } from './lead-status-writes.js';

const texts = words.settings.leads.statuses;

interface LeadStatusRemovalProps {
  readonly status: LeadStatus;
  readonly all: readonly LeadStatus[];
  readonly onClose: () => void;
}

/** Asks before a lead status is deleted, and what its leads get. */
export function LeadStatusRemoval({ status, all, onClose }: LeadStatusRemovalProps) {
  const [replacement, setReplacement] = useState<string | null>(null);
  return (
    <RemovalDialog
      title={texts.remove(status.name)}
      text={texts.removeText}
      said={texts.removed(status.name)}
      onClose={onClose}
      run={(isPlaced) => leadStatusWrites(status.id).remove(isPlaced ? (replacement ?? undefined) : undefined)}
      heals={['lead_status_in_use']}
      inUse={(problem) => texts.holds(countOf(problem))}
      isPlaceChosen={replacement !== null}
      place={
        <Select
          label={texts.replacement}
          data={all
            .filter(({ id, deletion }) => id !== status.id && !deletion)
            .map(({ id, name }) => ({ value: id, label: name }))}
          value={replacement}
          onChange={setReplacement}
        />
      }
    />
  );
}
