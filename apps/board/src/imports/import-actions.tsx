import { Button, FileButton, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp, IconDownload, IconFileImport } from '@tabler/icons-react';
import { answerOf, api } from '../api/client.js';
import { useCommand } from '../api/use-command.js';
import { useMay } from '../catalogue/rights.js';
import { words } from '../words/words.js';
import { type Import, importsKey, isUnderWay, outcomeFile } from './import-queries.js';
import { triedFile, useStartImport } from './use-start-import.js';

const { page: said } = words.imports;

/** What can be done with an import: its outcome as a file, the import after a dry run, the undo. */
export function ImportActions({ one }: { readonly one: Import }) {
  const may = useMay();
  const mayStart = may('startImports');
  const download = useCommand({
    run: () => outcomeFile(one.id).then((file) => save(file, said.downloadName(one.fileName))),
  });
  return (
    <Group gap="sm">
      {mayStart && one.dryRun && one.phase === 'finished' && <RunNow one={one} />}
      {one.phase !== 'awaiting_file' && (
        <Button
          variant="default"
          leftSection={<IconDownload size={16} stroke={1.6} />}
          loading={download.isPending}
          disabled={isUnderWay(one)}
          onClick={() => download.mutate(undefined)}
        >
          {said.download}
        </Button>
      )}
      {mayStart && isUndoable(one) && <Undo one={one} />}
    </Group>
  );
}

const isUndoable = ({ dryRun, phase, kind }: Import): boolean =>
  !dryRun && (phase === 'finished' || phase === 'failed') && (kind === 'leads' || kind === 'opportunities');

/** A file that the API answers only with the token: a link alone would not get it. */
function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function RunNow({ one: { id, kind, mapping } }: { readonly one: Import }) {
  const { start, isPending } = useStartImport();
  const known = triedFile(id);
  const run = (file: File | null): void => {
    if (file) start({ kind, file, mapping, dryRun: false });
  };
  const icon = <IconFileImport size={16} stroke={1.6} />;
  if (known)
    return (
      <Button leftSection={icon} loading={isPending} onClick={() => run(known)}>
        {said.runNow}
      </Button>
    );
  return (
    <FileButton onChange={run} accept=".csv,.tsv,.txt,.ndjson,.jsonl,.json">
      {(props) => (
        <Button {...props} leftSection={icon} loading={isPending} title={words.imports.form.again}>
          {said.runNow}
        </Button>
      )}
    </FileButton>
  );
}

function Undo({ one: { id, kind } }: { readonly one: Import }) {
  const [asking, ask] = useDisclosure(false);
  const undo = useCommand({
    run: () => answerOf(api.POST('/v1/imports/{importId}/undo', { params: { path: { importId: id } }, body: {} })),
    said: () => said.undoBegun,
    stale: [importsKey],
  });
  return (
    <>
      <Button variant="default" leftSection={<IconArrowBackUp size={16} stroke={1.6} />} onClick={ask.open}>
        {said.undo}
      </Button>
      <Modal opened={asking} onClose={ask.close} title={said.undoTitle}>
        <Stack gap="md">
          <Text size="sm">{said.undoText[kind]}</Text>
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={ask.close}>
              {words.app.cancel}
            </Button>
            <Button
              color="red"
              loading={undo.isPending}
              onClick={() => undo.mutate(undefined, { onSettled: ask.close })}
            >
              {said.undoSubmit}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
