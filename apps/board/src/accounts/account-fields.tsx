import { useQuery } from '@tanstack/react-query';
import { Problem } from '../api/problem.js';
import { organizationQuery, useLocale } from '../catalogue/catalogue.js';
import { AccountField } from '../contacts/account-field.js';
import { EditableList } from '../contacts/editable-list.js';
import { EditableText } from '../contacts/editable-text.js';
import { Field } from '../contacts/field.js';
import { Section } from '../contacts/section.js';
import { moneyInput, typedMoney } from '../format/money.js';
import { Amount } from '../ui/amount.js';
import { words } from '../words/words.js';
import { typedCount, typedDomain } from './account-typed.js';
import { type Account } from './accounts.js';
import { accountFieldProblems, useEditAccount } from './use-account-commands.js';

const text = words.accounts;

interface AccountFieldsProps {
  readonly account: Account;
  readonly isReadOnly: boolean;
}

/** A refusal of what was typed, before the API is asked. */
const wrong = (sentence: string): Promise<never> => Promise.reject(new Problem('typed', sentence, 0));

/** What is known of a company: edited where it stands. */
export function AccountFields({ account, isReadOnly }: AccountFieldsProps) {
  const { mutateAsync: edit } = useEditAccount(account.id);
  const plain = (name: 'sector' | 'location') => (
    <Field label={text[name]}>
      <EditableText
        label={text[name]}
        value={account[name] ?? ''}
        placeholder={words.contacts.notSet}
        isReadOnly={isReadOnly}
        onSave={(typed) => edit({ [name]: typed || null })}
      />
    </Field>
  );
  return (
    <Section title={text.profile}>
      <Field label={text.domains}>
        <EditableList
          label={text.domain}
          values={account.domains}
          add={text.addDomain}
          hint={text.domainHint}
          isReadOnly={isReadOnly}
          onSave={(typed) => {
            const domains = typed.flatMap((one) => typedDomain(one) ?? []);
            return domains.length < typed.length ? wrong(text.domainWrong) : edit({ domains });
          }}
          wordOf={(problem) => accountFieldProblems(problem).domains}
        />
      </Field>
      {plain('sector')}
      {plain('location')}
      <Numbers account={account} isReadOnly={isReadOnly} />
      <Field label={text.parent}>
        <AccountField
          label={text.parent}
          account={account.parent}
          placeholder={isReadOnly ? words.contacts.notSet : text.addParent}
          isReadOnly={isReadOnly}
          except={account.id}
          onSave={(parentId) => edit({ parentId })}
        />
      </Field>
    </Section>
  );
}

function Numbers({ account: { id, employees, revenue }, isReadOnly }: AccountFieldsProps) {
  const { mutateAsync: edit } = useEditAccount(id);
  const locale = useLocale();
  const { data: organization } = useQuery(organizationQuery);
  const currency = revenue?.currency ?? organization?.currency ?? 'USD';
  const saveCount = (typed: string) => {
    const count = typedCount(typed);
    return count === null && typed !== '' ? wrong(text.employeesWrong) : edit({ employees: count });
  };
  const saveRevenue = (typed: string) => {
    const money = typedMoney(typed, currency);
    return money === null && typed !== '' ? wrong(text.revenueWrong(currency)) : edit({ revenue: money });
  };
  return (
    <>
      <Field label={text.employees}>
        <EditableText
          label={text.employees}
          value={employees === null ? '' : String(employees)}
          placeholder={words.contacts.notSet}
          isReadOnly={isReadOnly}
          shown={employees?.toLocaleString(locale)}
          onSave={saveCount}
        />
      </Field>
      <Field label={text.revenue}>
        <EditableText
          label={text.revenue}
          value={revenue ? moneyInput(revenue) : ''}
          placeholder={words.contacts.notSet}
          isReadOnly={isReadOnly}
          shown={revenue && <Amount money={revenue} />}
          onSave={saveRevenue}
        />
      </Field>
    </>
  );
}
