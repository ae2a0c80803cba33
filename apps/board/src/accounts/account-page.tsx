import { Anchor, Box, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Problem } from '../api/problem.js';
import { useMay } from '../catalogue/rights.js';
import { ContactTable } from '../contacts/contact-table.js';
import { contactsQuery } from '../contacts/contacts.js';
import classes from '../contacts/contacts.module.css';
import { CustomFields } from '../contacts/custom-fields.js';
import { DealList } from '../contacts/deal-list.js';
import { EditableText } from '../contacts/editable-text.js';
import { Section } from '../contacts/section.js';
import { useSurvivor } from '../contacts/use-survivor.js';
import { Blank, Failed } from '../ui/blank.js';
import { ScrollEnd } from '../ui/scroll-end.js';
import { words } from '../words/words.js';
import { AccountFields } from './account-fields.js';
import { AccountMenu } from './account-menu.js';
import { type Account, accountQuery } from './accounts.js';
import { accountFieldProblems, useEditAccount } from './use-account-commands.js';

const text = words.accounts;

/** A company: what is known of it, its people and its deals. */
export function AccountPage() {
  const { accountId } = useParams({ from: '/accounts/$accountId' });
  const navigate = useNavigate();
  const { data: account, error, refetch } = useQuery(accountQuery(accountId));
  const open = (id: string) => void navigate({ to: '/accounts/$accountId', params: { accountId: id }, replace: true });
  useSurvivor(accountId, account, open);
  const isMissing = error instanceof Problem && error.status === 404;
  return (
    <Box className={classes.page}>
      <Anchor renderRoot={(props) => <Link to="/accounts" {...props} />} size="sm">
        {text.all}
      </Anchor>
      {isMissing && <Blank title={text.notFound} text={text.notFoundText} />}
      {error && !isMissing && !account && <Failed error={error} again={() => void refetch()} />}
      {!error && !account && <Skeleton h={240} mt="md" maw={360} />}
      {account && <Whole key={account.id} account={account} onMerged={open} />}
    </Box>
  );
}

interface WholeProps {
  readonly account: Account;
  readonly onMerged: (survivorId: string) => void;
}

function Whole({ account, onMerged }: WholeProps) {
  const may = useMay();
  const isReadOnly = !may('editAccounts');
  const edit = useEditAccount(account.id);
  return (
    <Box className={classes.columns}>
      <Box className={classes.card}>
        <Group className={classes.profileHead} wrap="nowrap" gap="xs" align="flex-start">
          <div className={classes.grow}>
            <EditableText
              label={text.name}
              value={account.name}
              placeholder={text.name}
              isReadOnly={isReadOnly}
              onSave={(name) => edit.mutateAsync({ name })}
              wordOf={(problem) => accountFieldProblems(problem).name}
              size="lg"
            />
          </div>
          {!isReadOnly && <AccountMenu account={account} onMerged={onMerged} />}
        </Group>
        <AccountFields account={account} isReadOnly={isReadOnly} />
        <CustomFields
          record="account"
          values={account.customFields}
          isReadOnly={isReadOnly}
          onSave={(customFields) => edit.mutateAsync({ customFields })}
        />
      </Box>
      <Stack gap="lg" miw={0}>
        <Box className={classes.card}>
          <Section title={text.contacts}>
            <Contacts accountId={account.id} />
          </Section>
        </Box>
        {may('seeDeals') && (
          <Box className={classes.card}>
            <Section title={text.deals}>
              <DealList party={{ accountId: account.id }} />
            </Section>
          </Box>
        )}
      </Stack>
    </Box>
  );
}

function Contacts({ accountId }: { readonly accountId: string }) {
  const query = useInfiniteQuery(contactsQuery({ accountId }));
  if (query.error && !query.data) return <Failed error={query.error} again={() => void query.refetch()} />;
  if (!query.data) return <Skeleton h={64} />;
  const contacts = query.data.pages.flatMap(({ items }) => items);
  if (contacts.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {text.noContacts}
      </Text>
    );
  return (
    <>
      <ContactTable contacts={contacts} isWithoutAccount />
      <ScrollEnd
        hasMore={query.hasNextPage}
        isLoading={query.isFetchingNextPage}
        onMore={() => void query.fetchNextPage()}
      />
    </>
  );
}
