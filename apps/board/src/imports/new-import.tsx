import { Alert, FileInput, Modal, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, type Schemas } from '../api/client.js';
import { Failed } from '../ui/blank.js';
import { words } from '../words/words.js';
import { type Kind, kinds } from './mapping.js';
import { MappingForm } from './mapping-form.js';
import { sampleBytes, wholeLines } from './sample.js';
import { useFields } from './use-fields.js';

const { form: said } = words.imports;

/** A new import: what the rows are, the file, and what its columns mean. */
export function NewImport({ onClose }: { readonly onClose: () => void }) {
  const [kind, setKind] = useState<Kind>('leads');
  const [file, setFile] = useState<File | null>(null);
  return (
    <Modal opened onClose={onClose} title={said.title} size={720}>
      <Stack gap="md">
        <div>
          <Text size="sm" fw={600} mb="xs" id="import-kind">
            {said.kind}
          </Text>
          <SegmentedControl
            fullWidth
            size="xs"
            aria-labelledby="import-kind"
            value={kind}
            data={kinds.map((value) => ({ value, label: words.imports.kinds[value] }))}
            onChange={setKind}
          />
        </div>
        <FileInput
          size="xs"
          label={said.file}
          placeholder={said.choose}
          accept=".csv,.tsv,.txt,.ndjson,.jsonl,.json,text/csv,application/x-ndjson"
          leftSection={<IconFileText size={16} stroke={1.6} />}
          clearable
          value={file}
          onChange={setFile}
        />
        {file && <Guessed key={`${kind} ${file.name} ${file.lastModified} ${file.size}`} kind={kind} file={file} />}
      </Stack>
    </Modal>
  );
}

interface Guess {
  readonly sample: string;
  readonly guess: Schemas['GuessedMappingDto'];
}

/** What the columns of a file probably mean. @throws Problem */
async function guessOf(kind: Kind, file: File): Promise<Guess> {
  const sample = wholeLines(await file.slice(0, sampleBytes).text(), file.size <= sampleBytes);
  return { sample, guess: await answerOf(api.POST('/v1/imports/guess', { body: { kind, sample } })) };
}

function Guessed({ kind, file }: { readonly kind: Kind; readonly file: File }) {
  const guess = useQuery({
    queryKey: ['import-guess', kind, file.name, file.lastModified, file.size],
    queryFn: () => guessOf(kind, file),
    retry: false,
    gcTime: 0,
  });
  const fields = useFields(kind);
  const [problem, setProblem] = useState<string | null>(null);
  if (guess.isPending || !fields) return <Skeleton height={200} />;
  if (guess.isError) return <Failed error={guess.error} />;
  return (
    <>
      <MappingForm {...{ kind, file, fields }} {...guess.data} onRefused={setProblem} />
      {problem !== null && (
        <Alert color="red" p="sm" role="alert">
          {problem}
        </Alert>
      )}
    </>
  );
}
