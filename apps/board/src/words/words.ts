import { accountsWords } from './accounts.js';
import { analyticsWords } from './analytics.js';
import { appWords } from './app.js';
import { approvalsWords } from './approvals.js';
import { boardWords } from './board.js';
import { columnsWords } from './columns.js';
import { contactsWords } from './contacts.js';
import { dealWords } from './deal.js';
import { followUpsWords } from './follow-ups.js';
import { importsWords } from './imports.js';
import { inboxWords } from './inbox.js';
import { leadsWords } from './leads.js';
import { newDealWords } from './new-deal.js';
import { settingsWords } from './settings.js';

/** Every text of the page, in English: plain, short, no jargon of the machinery. */
export const words = {
  app: appWords,
  board: boardWords,
  columns: columnsWords,
  deal: dealWords,
  newDeal: newDealWords,
  inbox: inboxWords,
  contacts: contactsWords,
  accounts: accountsWords,
  leads: leadsWords,
  followUps: followUpsWords,
  approvals: approvalsWords,
  imports: importsWords,
  analytics: analyticsWords,
  settings: settingsWords,
} as const;
