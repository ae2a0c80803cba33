import {
  IconAddressBook,
  IconBell,
  IconBuilding,
  IconChartBar,
  IconFileImport,
  IconFilter,
  IconInbox,
  IconLayoutKanban,
  IconRobot,
  IconSettings,
} from '@tabler/icons-react';
import { type Me } from '../catalogue/catalogue.js';
import { may } from '../catalogue/rights.js';
import { words } from '../words/words.js';

const { places: names } = words.app;
const everybody = (): boolean => true;

/** A place of the sidebar. */
export interface Place {
  readonly to: string;
  readonly name: string;
  readonly icon: typeof IconInbox;
  /** the key after `g` */
  readonly key: string;
  readonly mayOpen: (me: Me | undefined) => boolean;
}

/** Every place, in the order of the sidebar. */
export const places: readonly Place[] = [
  { to: '/opportunities', name: names.opportunities, icon: IconLayoutKanban, key: 'o', mayOpen: may.seeDeals },
  { to: '/leads', name: names.leads, icon: IconFilter, key: 'l', mayOpen: everybody },
  { to: '/inbox', name: names.inbox, icon: IconInbox, key: 'i', mayOpen: everybody },
  { to: '/contacts', name: names.contacts, icon: IconAddressBook, key: 'c', mayOpen: everybody },
  { to: '/accounts', name: names.accounts, icon: IconBuilding, key: 'k', mayOpen: everybody },
  { to: '/follow-ups', name: names.followUps, icon: IconBell, key: 'f', mayOpen: may.seeDeals },
  { to: '/approvals', name: names.approvals, icon: IconRobot, key: 'p', mayOpen: may.seeApprovals },
  { to: '/analytics', name: names.analytics, icon: IconChartBar, key: 'a', mayOpen: may.seeFigures },
  { to: '/imports', name: names.imports, icon: IconFileImport, key: 'm', mayOpen: may.seeImports },
  { to: '/settings', name: names.settings, icon: IconSettings, key: 's', mayOpen: everybody },
];
