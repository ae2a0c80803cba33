import { Anchor, Box, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMay } from '../catalogue/rights.js';
import { type Conversation } from '../inbox/conversations.js';
import { Failed } from '../ui/blank.js';
import { words } from '../words/words.js';
import { ContactDeals } from './contact-deals.js';
import { ContactFields } from './contact-fields.js';
import { ContactMenu } from './contact-menu.js';
import { type Contact, contactQuery } from './contacts.js';
import classes from './contacts.module.css';
import { EditableText } from './editable-text.js';
import { calledOf, isErased } from '../ui/called.js';
import { contactFieldProblems, useEditContact } from './use-contact-commands.js';

const text = words.contacts;

interface ContactProfileProps {
  readonly contactId: string;
  /** the one beside which the profile stands: a deal is made of it */
  readonly conversation?: Conversation | undefined;
  readonly onMerged?: (survivorId: string) => void;
  /** where the deals stand elsewhere */
  readonly isWithoutDeals?: boolean;
}

/** Who somebody is, and the deals with them: each with its controls, and a way to a new one. */
export function ContactProfile({ contactId, conversation, onMerged, isWithoutDeals = false }: ContactProfileProps) {
  const may = useMay();
  const { data: contact, error, refetch } = useQuery(contactQuery(contactId));
  if (error && !contact) return <Failed error={error} again={() => void refetch()} />;
  if (!contact) return <ProfileSkeleton />;
  const isReadOnly = !may('editContacts') || isErased(contact);
  return (
    <Box>
      <Head
        contact={contact}
        isReadOnly={isReadOnly}
        isLinked={conversation !== undefined}
        {...(onMerged && { onMerged })}
      />
      <ContactFields contact={contact} isReadOnly={isReadOnly} />
      {may('seeDeals') && !isWithoutDeals && <ContactDeals contact={contact} conversation={conversation} />}
    </Box>
  );
}

interface HeadProps {
  readonly contact: Contact;
  readonly isReadOnly: boolean;
  /** whether the name leads to the contact's page */
  readonly isLinked: boolean;
  readonly onMerged?: (survivorId: string) => void;
}

function Head({ contact, isReadOnly, isLinked, onMerged }: HeadProps) {
  const edit = useEditContact(contact.id);
  return (
    <Box className={classes.profileHead}>
      <Group wrap="nowrap" gap="xs" align="flex-start">
        <div className={classes.grow}>
          <EditableText
            key={contact.id}
            label={text.name}
            value={calledOf(contact)}
            placeholder={text.name}
            isReadOnly={isReadOnly}
            onSave={(name) => edit.mutateAsync({ name })}
            wordOf={(problem) => contactFieldProblems(problem).name}
            size="lg"
          />
        </div>
        {!isReadOnly && <ContactMenu contact={contact} {...(onMerged && { onMerged })} />}
      </Group>
      {isErased(contact) && (
        <Text size="sm" c="dimmed" pl="sm">
          {text.erasedText}
        </Text>
      )}
      {isLinked && (
        <Text size="xs" pl="sm">
          <Anchor
            size="xs"
            renderRoot={(props) => <Link to="/contacts/$contactId" params={{ contactId: contact.id }} {...props} />}
          >
            {text.openContact}
          </Anchor>
        </Text>
      )}
    </Box>
  );
}

const ProfileSkeleton = () => (
  <Stack p="lg" gap="md" aria-hidden>
    <Skeleton h={22} w="60%" />
    <Skeleton h={14} w="80%" />
    <Skeleton h={14} w="70%" />
    <Skeleton h={14} w="50%" />
    <Skeleton h={64} mt="md" />
  </Stack>
);
