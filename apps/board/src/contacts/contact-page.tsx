import { Anchor, Box, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Problem } from '../api/problem.js';
import { useMe } from '../catalogue/catalogue.js';
import { may } from '../catalogue/rights.js';
import { ConversationRow } from '../inbox/conversation-row.js';
import { conversationsOfQuery } from '../inbox/conversations.js';
import { useConversationsLive } from '../inbox/use-inbox-live.js';
import { Blank, Failed } from '../ui/blank.js';
import { words } from '../words/words.js';
import { ContactDeals } from './contact-deals.js';
import { ContactProfile } from './contact-profile.js';
import { contactQuery } from './contacts.js';
import classes from './contacts.module.css';
import { Section } from './section.js';
import { useSurvivor } from './use-survivor.js';

const text = words.contacts;

/** Somebody: the profile with the deals, and the conversations. */
export function ContactPage() {
  const { contactId } = useParams({ from: '/contacts/$contactId' });
  const navigate = useNavigate();
  const me = useMe();
  const { data: contact, error } = useQuery(contactQuery(contactId));
  const open = (id: string) => void navigate({ to: '/contacts/$contactId', params: { contactId: id }, replace: true });
  useSurvivor(contactId, contact, open);
  return (
    <Box className={classes.page}>
      <Anchor renderRoot={(props) => <Link to="/contacts" {...props} />} size="sm">
        {text.all}
      </Anchor>
      {error instanceof Problem && error.status === 404 ? (
        <Blank title={text.contactNotFound} text={text.contactNotFoundText} />
      ) : (
        <Box className={classes.columns}>
          <Box className={classes.card}>
            <ContactProfile contactId={contactId} onMerged={open} isWithoutDeals />
          </Box>
          <Stack gap="lg" miw={0}>
            {contact && may.seeDeals(me) && (
              <Box className={classes.card}>
                <ContactDeals contact={contact} />
              </Box>
            )}
            <Box className={classes.card}>
              <Section title={text.conversations}>
                <Conversations contactId={contactId} />
              </Section>
            </Box>
          </Stack>
        </Box>
      )}
    </Box>
  );
}

function Conversations({ contactId }: { readonly contactId: string }) {
  useConversationsLive(contactId);
  const { data, error, refetch } = useQuery(conversationsOfQuery(contactId));
  if (error && !data) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return <Skeleton h={56} />;
  if (data.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {text.noConversations}
      </Text>
    );
  return data.map((conversation) => <ConversationRow key={conversation.id} conversation={conversation} />);
}
