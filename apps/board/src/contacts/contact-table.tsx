import { Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { words } from '../words/words.js';
import { type Contact } from './contacts.js';
import classes from './contacts.module.css';
import { calledOf } from '../ui/called.js';

const text = words.contacts;

interface ContactTableProps {
  readonly contacts: readonly Contact[];
  /** where all are of one */
  readonly isWithoutAccount?: boolean;
}

/** Contacts, a row each. */
export const ContactTable = ({ contacts, isWithoutAccount = false }: ContactTableProps) => (
  <div className={classes.tableBox}>
    <Table className={classes.table} horizontalSpacing="md" verticalSpacing={7}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{text.name}</Table.Th>
          {!isWithoutAccount && <Table.Th scope="col">{text.account}</Table.Th>}
          <Table.Th scope="col" className={classes.narrowHidden}>
            {text.email}
          </Table.Th>
          <Table.Th scope="col" className={classes.narrowHidden}>
            {text.phone}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {contacts.map((contact) => (
          <ContactRow key={contact.id} contact={contact} isWithoutAccount={isWithoutAccount} />
        ))}
      </Table.Tbody>
    </Table>
  </div>
);

function ContactRow({ contact, isWithoutAccount }: { readonly contact: Contact; readonly isWithoutAccount: boolean }) {
  const { id, account, emails, phones } = contact;
  return (
    <Table.Tr>
      <Table.Td className={classes.cell}>
        <Link to="/contacts/$contactId" params={{ contactId: id }} className={classes.rowLink}>
          {calledOf(contact)}
        </Link>
      </Table.Td>
      {!isWithoutAccount && (
        <Table.Td className={classes.cell}>
          {account && (
            <Link to="/accounts/$accountId" params={{ accountId: account.id }} className={classes.link}>
              {account.name}
            </Link>
          )}
        </Table.Td>
      )}
      <Table.Td className={`${classes.cell} ${classes.narrowHidden}`}>{withMore(emails)}</Table.Td>
      <Table.Td className={`${classes.cell} ${classes.narrowHidden} digits`}>{withMore(phones)}</Table.Td>
    </Table.Tr>
  );
}

/** The first, and how many more. */
const withMore = ([first, ...others]: readonly string[]): string =>
  others.length === 0 ? (first ?? '') : `${first} +${others.length}`;
