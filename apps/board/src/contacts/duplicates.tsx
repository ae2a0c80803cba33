import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Schemas } from '../api/client.js';
import { words } from '../words/words.js';
import { contactQuery } from './contacts.js';
import classes from './contacts.module.css';
import { useMergeContact } from './use-contact-commands.js';

const text = words.contacts;

interface DuplicatesProps {
  readonly created: Schemas['CreatedContactDto'];
  /** with the contact that stays */
  readonly onDone: (contactId: string) => void;
}

/** Who may be the same person as the one just written down. */
export function Duplicates({ created, onDone }: DuplicatesProps) {
  return (
    <Stack gap="md">
      <Text size="sm">{text.duplicatesText(created.name)}</Text>
      {created.possibleDuplicates.map((id) => (
        <Duplicate key={id} contactId={id} created={created} onDone={onDone} />
      ))}
      <Group justify="flex-end">
        <Button variant="default" onClick={() => onDone(created.id)} children={text.keepBoth} />
      </Group>
    </Stack>
  );
}

function Duplicate({ contactId, created, onDone }: DuplicatesProps & { readonly contactId: string }) {
  const { data: contact } = useQuery(contactQuery(contactId));
  const merge = useMergeContact();
  if (!contact) return <Skeleton h={40} />;
  return (
    <Group justify="space-between" wrap="nowrap">
      <div className={classes.grow}>
        <Link to="/contacts/$contactId" params={{ contactId }} className={classes.link}>
          <Text size="sm" fw={600} span>
            {contact.name}
          </Text>
        </Link>
        <Text size="xs" c="dimmed" truncate>
          {[...contact.emails, ...contact.phones].join(', ')}
        </Text>
      </div>
      <Button
        variant="light"
        loading={merge.isPending}
        onClick={() => merge.mutate({ loser: created, survivor: contact }, { onSuccess: () => onDone(contactId) })}
        children={text.mergeInto(contact.name)}
      />
    </Group>
  );
}
