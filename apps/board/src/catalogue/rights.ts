import { useIsOffline } from '../api/offline.js';
import { type Me, useMe } from './catalogue.js';

type Role = Me['role'];

const ladder: readonly Role[] = ['setter', 'closer', 'manager', 'sales_ops', 'admin'];

const atLeast =
  (lowest: Role, ...others: readonly Role[]) =>
  (me: Me | undefined): boolean =>
    me !== undefined &&
    (others.includes(me.role) || (ladder.includes(me.role) && ladder.indexOf(me.role) >= ladder.indexOf(lowest)));

/** What the page offers to whom: the API decides, and these spare people what it would refuse. */
export const may = {
  seeDeals: atLeast('closer', 'auditor'),
  editDeals: atLeast('closer'),
  deleteDeals: atLeast('manager'),
  editContacts: atLeast('setter'),
  editAccounts: atLeast('closer'),
  editLeads: atLeast('setter'),
  convertLeads: atLeast('closer'),
  seeApprovals: atLeast('manager', 'auditor'),
  decideApprovals: atLeast('manager'),
  seeImports: atLeast('sales_ops', 'auditor'),
  startImports: atLeast('sales_ops'),
  seeFigures: atLeast('closer', 'auditor'),
  seeSettings: atLeast('sales_ops', 'auditor'),
  editSettings: atLeast('sales_ops'),
  administer: atLeast('admin'),
} as const satisfies Record<string, (me: Me | undefined) => boolean>;

type Right = keyof typeof may;

/** What the page offers whoever is signed in, now: nobody changes anything while there is no connection. */
export function useMay(): (right: Right) => boolean {
  const me = useMe();
  const isReadOnly = useIsOffline();
  return (right) => may[right](me) && !(isReadOnly && !right.startsWith('see'));
}
