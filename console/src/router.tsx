import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { queryClient } from './api/queryClient';
import { readSearch as readAuditSearch } from './Audit/search';
import { boardQuery } from './Board/queries';
import { readSearch as readBoardSearch } from './Board/search';
import { readSearch as readBotsSearch } from './Bots/search';
import { readJobSearch, readJobsSearch } from './Bulk/search';
import { readImportSearch, readImportsSearch } from './Imports/search';
import { readSearch as readKeysSearch } from './Keys/search';
import { readSearch as readInvitesSearch } from './Invites/search';
import { readSearch as readOutboxSearch } from './Operator/outboxSearch';
import { readSearch as readOperatorSearch } from './Operator/search';
import { descriptionQuery } from './Reference/queries';
import { readSearch as readReferenceSearch } from './Reference/search';
import { desktopQuery } from './Desktop/queries';
import { groupsQuery } from './Groups/queries';
import { readSearch as readGroupsSearch } from './Groups/search';
import { queuesQuery } from './Queues/queries';
import { readSearch as readQueuesSearch } from './Queues/search';
import { readSearch as readSessionsSearch } from './Sessions/search';
import { permissionsQuery, rolesQuery } from './Roles/queries';
import { readSearch as readRolesSearch } from './Roles/search';
import { Crashed } from './Shell/Crashed';
import { Home } from './Shell/Home';
import { skillsQuery } from './Skills/queries';
import { readSearch as readSkillsSearch } from './Skills/search';
import { meQuery } from './Shell/me';
import { NotFound } from './Shell/NotFound';
import { Shell } from './Shell/Shell';
import { TenantHome } from './Shell/TenantHome';
import { readSearch as readDeletedSearch } from './Users/Deleted/search';
import { summaryQuery, userQuery, usersQuery } from './Users/queries';
import { readSearch as readWebhookSearch } from './Webhooks/search';
import { UsersPage } from './Users/UsersPage';
import { readSearch as readPersonSearch } from './Users/Person/search';
import { readSearch, readView } from './Users/view';
import { parseAddress, writeAddress } from './Shell/address';

const root = createRootRoute({ notFoundComponent: NotFound });

const home = createRoute({ getParentRoute: () => root, path: '/', component: Home });

const tenant = createRoute({
  getParentRoute: () => root,
  path: '/$tenant',
  component: Shell,
  loader: ({ params }) => void queryClient.prefetchQuery(meQuery(params.tenant)),
});

const tenantHome = createRoute({ getParentRoute: () => tenant, path: '/', component: TenantHome });

const users = createRoute({
  getParentRoute: () => tenant,
  path: 'users',
  validateSearch: readSearch,
  component: UsersPage,
  // Asked for beside /me instead of after it.
  loader: ({ params, location }) => {
    void queryClient.prefetchQuery(usersQuery(params.tenant, readView(readSearch(location.search as Record<string, unknown>))));
    void queryClient.prefetchQuery(summaryQuery(params.tenant));
  },
});

const person = createRoute({
  getParentRoute: () => tenant,
  path: 'users/$id',
  validateSearch: readPersonSearch,
  component: lazyRouteComponent(() => import('./Users/Person/PersonPage'), 'PersonPage'),
  loader: ({ params }) => void queryClient.prefetchQuery(userQuery(params.tenant, params.id)),
});

const sessions = createRoute({
  getParentRoute: () => tenant,
  path: 'sessions',
  validateSearch: readSessionsSearch,
  component: lazyRouteComponent(() => import('./Sessions/SessionsPage'), 'SessionsPage'),
});

const deleted = createRoute({
  getParentRoute: () => tenant,
  path: 'users/deleted',
  validateSearch: readDeletedSearch,
  component: lazyRouteComponent(() => import('./Users/Deleted/DeletedPage'), 'DeletedPage'),
});

const roles = createRoute({
  getParentRoute: () => tenant,
  path: 'roles',
  validateSearch: readRolesSearch,
  component: lazyRouteComponent(() => import('./Roles/RolesPage'), 'RolesPage'),
  loader: ({ params }) => {
    void queryClient.prefetchQuery(rolesQuery(params.tenant));
    void queryClient.prefetchQuery(permissionsQuery(params.tenant));
  },
});

const invites = createRoute({
  getParentRoute: () => tenant,
  path: 'invites',
  validateSearch: readInvitesSearch,
  component: lazyRouteComponent(() => import('./Invites/InvitesPage'), 'InvitesPage'),
});

const jobs = createRoute({
  getParentRoute: () => tenant,
  path: 'jobs',
  validateSearch: readJobsSearch,
  component: lazyRouteComponent(() => import('./Bulk/JobsPage'), 'JobsPage'),
});

const job = createRoute({
  getParentRoute: () => tenant,
  path: 'jobs/$id',
  validateSearch: readJobSearch,
  component: lazyRouteComponent(() => import('./Bulk/JobPage'), 'JobPage'),
});

const imports = createRoute({
  getParentRoute: () => tenant,
  path: 'imports',
  validateSearch: readImportsSearch,
  component: lazyRouteComponent(() => import('./Imports/ImportsPage'), 'ImportsPage'),
});

const oneImport = createRoute({
  getParentRoute: () => tenant,
  path: 'imports/$id',
  validateSearch: readImportSearch,
  component: lazyRouteComponent(() => import('./Imports/ImportPage'), 'ImportPage'),
});

const bots = createRoute({
  getParentRoute: () => tenant,
  path: 'bots',
  validateSearch: readBotsSearch,
  component: lazyRouteComponent(() => import('./Bots/BotsPage'), 'BotsPage'),
});

const bot = createRoute({ getParentRoute: () => tenant, path: 'bots/$id', component: lazyRouteComponent(() => import('./Bots/BotPage'), 'BotPage') });

const groups = createRoute({
  getParentRoute: () => tenant,
  path: 'groups',
  validateSearch: readGroupsSearch,
  component: lazyRouteComponent(() => import('./Groups/GroupsPage'), 'GroupsPage'),
  loader: ({ params }) => void queryClient.prefetchQuery(groupsQuery(params.tenant)),
});

const queues = createRoute({
  getParentRoute: () => tenant,
  path: 'queues',
  validateSearch: readQueuesSearch,
  component: lazyRouteComponent(() => import('./Queues/QueuesPage'), 'QueuesPage'),
  loader: ({ params }) => void queryClient.prefetchQuery(queuesQuery(params.tenant)),
});

const skills = createRoute({
  getParentRoute: () => tenant,
  path: 'skills',
  validateSearch: readSkillsSearch,
  component: lazyRouteComponent(() => import('./Skills/SkillsPage'), 'SkillsPage'),
  loader: ({ params }) => void queryClient.prefetchQuery(skillsQuery(params.tenant)),
});

const board = createRoute({
  getParentRoute: () => tenant,
  path: 'board',
  validateSearch: readBoardSearch,
  component: lazyRouteComponent(() => import('./Board/BoardPage'), 'BoardPage'),
  loader: ({ params, location }) => void queryClient.prefetchQuery(boardQuery(params.tenant, readBoardSearch(location.search as Record<string, unknown>))),
});

const desktop = createRoute({
  getParentRoute: () => tenant,
  path: 'desktop',
  component: lazyRouteComponent(() => import('./Desktop/DesktopPage'), 'DesktopPage'),
  loader: ({ params }) => void queryClient.prefetchQuery(desktopQuery(params.tenant)),
});

const workspaces = createRoute({
  getParentRoute: () => tenant,
  path: 'operator/workspaces',
  validateSearch: readOperatorSearch,
  component: lazyRouteComponent(() => import('./Operator/WorkspacesPage'), 'WorkspacesPage'),
});

const mails = createRoute({
  getParentRoute: () => tenant,
  path: 'operator/mails',
  validateSearch: readOutboxSearch,
  component: lazyRouteComponent(() => import('./Operator/OutboxPage'), 'OutboxPage'),
});

const portals = createRoute({
  getParentRoute: () => tenant,
  path: 'operator/portals',
  component: lazyRouteComponent(() => import('./Operator/PortalsPage'), 'PortalsPage'),
});

const audit = createRoute({
  getParentRoute: () => tenant,
  path: 'audit',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import('./Audit/AuditPage'), 'AuditPage'),
});

const settings = createRoute({ getParentRoute: () => tenant, path: 'settings', component: lazyRouteComponent(() => import('./Settings/SettingsPage'), 'SettingsPage') });

const userSettings = createRoute({ getParentRoute: () => tenant, path: 'user-settings', component: lazyRouteComponent(() => import('./UserSettings/UserSettingsPage'), 'UserSettingsPage') });

const directory = createRoute({ getParentRoute: () => tenant, path: 'scim', component: lazyRouteComponent(() => import('./Scim/ScimPage'), 'ScimPage') });
const signOn = createRoute({ getParentRoute: () => tenant, path: 'sso', component: lazyRouteComponent(() => import('./SignOn/SignOnPage'), 'SignOnPage') });

const keys = createRoute({
  getParentRoute: () => tenant,
  path: 'keys',
  validateSearch: readKeysSearch,
  component: lazyRouteComponent(() => import('./Keys/KeysPage'), 'KeysPage'),
});

const webhooks = createRoute({ getParentRoute: () => tenant, path: 'webhooks', component: lazyRouteComponent(() => import('./Webhooks/WebhooksPage'), 'WebhooksPage') });

const webhook = createRoute({
  getParentRoute: () => tenant,
  path: 'webhooks/$id',
  validateSearch: readWebhookSearch,
  component: lazyRouteComponent(() => import('./Webhooks/WebhookPage'), 'WebhookPage'),
});

const reference = createRoute({
  getParentRoute: () => tenant,
  path: 'api',
  validateSearch: readReferenceSearch,
  component: lazyRouteComponent(() => import('./Reference/ReferencePage'), 'ReferencePage'),
  loader: () => void queryClient.prefetchQuery(descriptionQuery),
});

export const router = createRouter({
  routeTree: root.addChildren([home, tenant.addChildren([tenantHome, users, deleted, person, groups, roles, invites, jobs, job, imports, oneImport, bots, bot, queues, skills, board, desktop, sessions, audit, settings, userSettings, signOn, directory, keys, webhooks, webhook, reference, workspaces, mails, portals])]),
  basepath: '/console',
  parseSearch: parseAddress,
  stringifySearch: writeAddress,
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: Crashed,
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
