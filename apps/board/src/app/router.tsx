import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  redirect,
} from '@tanstack/react-router';
import { accountsSearch } from '../accounts/accounts-search.js';
import { analyticsSearch } from '../analytics/analytics-search.js';
import { dealsBehindSearch } from '../analytics/deals-behind-search.js';
import { boardSearch } from '../board/board-search.js';
import { contactsSearch } from '../contacts/contacts-search.js';
import { approvalsSearch } from '../approvals/approvals-search.js';
import { followUpsSearch } from '../follow-ups/follow-ups-search.js';
import { inboxSearch } from '../inbox/inbox-search.js';
import { leadsSearch } from '../leads/leads-search.js';
import { settingsSearch } from '../settings/settings-search.js';
import { Failed } from '../ui/blank.js';
import { withStyles } from '../ui/with-styles.js';
import { takeTokenOfLink } from './session.js';
import { NotFound } from './not-found.js';
import { Root } from './root.js';

takeTokenOfLink();

const root = createRootRoute({ component: Root, notFoundComponent: NotFound });

const index = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    redirect({ to: '/opportunities', replace: true, throw: true });
  },
});

/** Where the identity provider leads back to: `SignIn` takes its answer; who is signed in has nothing to do there. */
const signIn = createRoute({
  getParentRoute: () => root,
  path: 'sign-in',
  component: () => <Navigate to="/opportunities" replace />,
});

/** The board stays while a deal is open over it. */
const opportunities = createRoute({
  getParentRoute: () => root,
  path: 'opportunities',
  validateSearch: boardSearch,
  component: lazyRouteComponent(() => import('../board/board-page.js'), 'BoardPage'),
});
const opportunity = createRoute({
  getParentRoute: () => opportunities,
  path: '$dealId',
  component: lazyRouteComponent(
    withStyles(() => import('../deal/deal-drawer.js')),
    'DealDrawer',
  ),
});

const leads = createRoute({
  getParentRoute: () => root,
  path: 'leads',
  validateSearch: leadsSearch,
  component: lazyRouteComponent(
    withStyles(() => import('../leads/leads-page.js')),
    'LeadsPage',
  ),
});
const lead = createRoute({
  getParentRoute: () => leads,
  path: '$leadId',
  component: lazyRouteComponent(
    withStyles(() => import('../leads/lead-drawer.js')),
    'LeadDrawer',
  ),
});

const inbox = createRoute({
  getParentRoute: () => root,
  path: 'inbox',
  validateSearch: inboxSearch,
  component: lazyRouteComponent(
    withStyles(() => import('../inbox/inbox-page.js')),
    'InboxPage',
  ),
});
const conversation = createRoute({
  getParentRoute: () => inbox,
  path: '$conversationId',
  component: lazyRouteComponent(
    withStyles(() => import('../inbox/conversation-pane.js')),
    'ConversationPane',
  ),
});

const contacts = createRoute({
  getParentRoute: () => root,
  path: 'contacts',
  validateSearch: contactsSearch,
  component: lazyRouteComponent(
    withStyles(() => import('../contacts/contacts-page.js')),
    'ContactsPage',
  ),
});
const contact = createRoute({
  getParentRoute: () => root,
  path: 'contacts/$contactId',
  component: lazyRouteComponent(
    withStyles(() => import('../contacts/contact-page.js')),
    'ContactPage',
  ),
});

const accounts = createRoute({
  getParentRoute: () => root,
  path: 'accounts',
  validateSearch: accountsSearch,
  component: lazyRouteComponent(
    withStyles(() => import('../accounts/accounts-page.js')),
    'AccountsPage',
  ),
});
const account = createRoute({
  getParentRoute: () => root,
  path: 'accounts/$accountId',
  component: lazyRouteComponent(
    withStyles(() => import('../accounts/account-page.js')),
    'AccountPage',
  ),
});

const followUps = createRoute({
  getParentRoute: () => root,
  path: 'follow-ups',
  validateSearch: followUpsSearch,
  component: lazyRouteComponent(
    withStyles(() => import('../follow-ups/follow-ups-page.js')),
    'FollowUpsPage',
  ),
});

const approvals = createRoute({
  getParentRoute: () => root,
  path: 'approvals',
  validateSearch: approvalsSearch,
  component: lazyRouteComponent(
    withStyles(() => import('../approvals/approvals-page.js')),
    'ApprovalsPage',
  ),
});

const analytics = createRoute({
  getParentRoute: () => root,
  path: 'analytics',
  validateSearch: analyticsSearch,
  component: lazyRouteComponent(
    withStyles(() => import('../analytics/analytics-page.js')),
    'AnalyticsPage',
  ),
});

const dealsBehind = createRoute({
  getParentRoute: () => root,
  path: 'analytics/deals',
  validateSearch: dealsBehindSearch,
  component: lazyRouteComponent(() => import('../analytics/deals-behind-page.js'), 'DealsBehindPage'),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: 'imports',
  component: lazyRouteComponent(
    withStyles(() => import('../imports/imports-page.js')),
    'ImportsPage',
  ),
});
const oneImport = createRoute({
  getParentRoute: () => root,
  path: 'imports/$importId',
  component: lazyRouteComponent(
    withStyles(() => import('../imports/import-page.js')),
    'ImportPage',
  ),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: 'settings',
  component: lazyRouteComponent(
    withStyles(() => import('../settings/settings-page.js')),
    'SettingsPage',
  ),
});
const settingsSection = createRoute({
  getParentRoute: () => settings,
  path: '$section',
  validateSearch: settingsSearch,
  component: lazyRouteComponent(
    withStyles(() => import('../settings/settings-section.js')),
    'SettingsSection',
  ),
});

const routeTree = root.addChildren([
  index,
  signIn,
  opportunities.addChildren([opportunity]),
  leads.addChildren([lead]),
  inbox.addChildren([conversation]),
  contacts,
  contact,
  accounts,
  account,
  followUps,
  approvals,
  analytics,
  dealsBehind,
  imports,
  oneImport,
  settings.addChildren([settingsSection]),
]);

const errorOf = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));

/** The places of the page by their addresses. */
export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: ({ error, reset }) => <Failed error={errorOf(error)} again={reset} />,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
