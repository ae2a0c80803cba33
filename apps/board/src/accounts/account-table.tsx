import { Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useLocale } from '../catalogue/catalogue.js';
import classes from '../contacts/contacts.module.css';
import { Amount } from '../ui/amount.js';
import { words } from '../words/words.js';
import { type Account } from './accounts.js';

const text = words.accounts;

/** Accounts, a row each. */
export const AccountTable = ({ accounts }: { readonly accounts: readonly Account[] }) => (
  <div className={classes.tableBox}>
    <Table className={classes.table} horizontalSpacing="md" verticalSpacing={7}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{text.name}</Table.Th>
          <Table.Th scope="col">{text.domain}</Table.Th>
          {[text.sector, text.location].map((name) => (
            <Table.Th key={name} scope="col" className={classes.narrowHidden}>
              {name}
            </Table.Th>
          ))}
          {[text.employees, text.revenue].map((name) => (
            <Table.Th key={name} scope="col" ta="right" className={classes.narrowHidden}>
              {name}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {accounts.map((account) => (
          <AccountRow key={account.id} account={account} />
        ))}
      </Table.Tbody>
    </Table>
  </div>
);

function AccountRow({ account }: { readonly account: Account }) {
  const { id, name, domains, sector, location, employees, revenue } = account;
  const locale = useLocale();
  const narrow = `${classes.cell} ${classes.narrowHidden}`;
  return (
    <Table.Tr>
      <Table.Td className={classes.cell}>
        <Link to="/accounts/$accountId" params={{ accountId: id }} className={classes.rowLink}>
          {name}
        </Link>
      </Table.Td>
      <Table.Td className={classes.cell}>{domains.join(', ')}</Table.Td>
      <Table.Td className={narrow}>{sector}</Table.Td>
      <Table.Td className={narrow}>{location}</Table.Td>
      <Table.Td className={`${narrow} digits`} ta="right">
        {employees !== null && employees.toLocaleString(locale)}
      </Table.Td>
      <Table.Td className={narrow} ta="right">
        {revenue && <Amount money={revenue} short />}
      </Table.Td>
    </Table.Tr>
  );
}
