import { ScrollArea, Skeleton, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Schemas } from '../api/client.js';
import { useMemberNames } from '../catalogue/catalogue.js';
import { Moment } from '../ui/moment.js';
import { words } from '../words/words.js';
import { submissionsQuery } from './analytics-queries.js';
import { signedShareText } from './figures.js';
import { periodText } from './periods.js';
import { type Texts, useTexts } from './use-texts.js';

const text = words.analytics.forecast;

/** The forecasts that were submitted, and how close they were. */
export function Submissions({ of }: { readonly of: string }) {
  const texts = useTexts();
  const nameOf = useMemberNames();
  const { data, error } = useQuery(submissionsQuery(of));
  if (error) return null;
  return (
    <div>
      <Title order={3} mb="xs">
        {text.submissions}
      </Title>
      {!data && <Skeleton h={40} />}
      {data?.length === 0 && (
        <Text size="xs" c="dimmed">
          {text.noSubmissions}
        </Text>
      )}
      {data && data.length > 0 && (
        <ScrollArea.Autosize
          mah={240}
          type="auto"
          viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': text.submissions }}
        >
          <Table verticalSpacing={6} horizontalSpacing="sm" aria-label={text.submissions}>
            <Table.Thead>
              <Table.Tr>
                {[text.when, text.by, text.of].map((column) => (
                  <Table.Th key={column}>{column}</Table.Th>
                ))}
                {[text.predicted, text.predictedWeighted, text.booked, text.accuracy].map((column) => (
                  <Table.Th key={column} ta="right">
                    {column}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.map((submission) => (
                <Row key={submission.id} submission={submission} by={nameOf(submission.submittedBy)} texts={texts} />
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea.Autosize>
      )}
    </div>
  );
}

interface RowProps {
  readonly submission: Schemas['SubmissionDto'];
  readonly by: string | null;
  readonly texts: Texts;
}

function Row({ submission, by, texts }: RowProps) {
  const { submittedAt, period, accuracy, ended, note } = submission;
  const [first] = accuracy;
  return (
    <Table.Tr title={note ?? undefined}>
      <Table.Td>
        <Moment at={submittedAt} />
      </Table.Td>
      <Table.Td>{by ?? words.analytics.gone}</Table.Td>
      <Table.Td>{periodText(period, texts.locale)}</Table.Td>
      {first ? (
        <>
          <Figure value={texts.money(first.commit.predicted)} />
          <Figure value={texts.money(first.weighted.predicted)} />
          <Figure value={texts.money(first.booked)} />
          <Figure
            value={`${signedShareText(first.commit.relativeError, texts.locale)}${ended ? '' : ` ${text.soFar}`}`}
          />
        </>
      ) : (
        <Table.Td colSpan={4} ta="right">
          –
        </Table.Td>
      )}
    </Table.Tr>
  );
}

const Figure = ({ value }: { readonly value: string }) => (
  <Table.Td ta="right" className="digits">
    {value}
  </Table.Td>
);
