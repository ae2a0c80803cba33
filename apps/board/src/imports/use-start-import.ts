import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answerOf, api } from '../api/client.js';
import { useCommand } from '../api/use-command.js';
import { importsKey } from './import-queries.js';
import { type Kind, type Mapping } from './mapping.js';
import { sendFile } from './send-file.js';

/** What is imported, and how. */
export interface Start {
  readonly kind: Kind;
  readonly file: File;
  readonly mapping: Mapping;
  readonly dryRun: boolean;
}

/** Files of this tab's dry runs, by import: what was tried can be imported without choosing it again. */
const tried = new Map<string, File>();

/** The file of a dry run, where this tab has it. */
export const triedFile = (importId: string): File | undefined => tried.get(importId);

/** Begins an import, sends its file, and opens its page. */
export function useStartImport(refused?: (detail: string) => void) {
  const navigate = useNavigate();
  const [sent, setSent] = useState(0);
  const command = useCommand({
    run: async ({ kind, file, mapping, dryRun }: Start) => {
      setSent(0);
      const body = { kind, mapping, dryRun, fileName: file.name };
      const begun = await answerOf(api.POST('/v1/imports', { body }));
      await sendFile(begun.id, file, setSent);
      if (dryRun) tried.set(begun.id, file);
      await navigate({ to: '/imports/$importId', params: { importId: begun.id } });
    },
    stale: [importsKey],
    ...(refused && {
      refused: ({ detail }) => {
        refused(detail);
        return true;
      },
    }),
  });
  return { start: command.mutate, isPending: command.isPending, sent };
}
