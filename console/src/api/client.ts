import createClient from 'openapi-fetch';
import { isUnattended } from './attended';
import { afterProof } from './fresh';
import { isAbort, Refused, Unreachable } from './problem';
import type { paths } from './schema';
import { setSession } from './session';

function clientFor(tenant: string | null) {
  const client = createClient<paths>({
    baseUrl: window.location.origin,
    credentials: 'same-origin',
    headers: tenant === null ? {} : { 'Roster-Tenant': tenant },
    querySerializer: { array: { style: 'form', explode: false } },
  });
  const { keep, mend } = afterProof();
  client.use({
    onRequest: ({ request }) => {
      if (isUnattended()) request.headers.set('Roster-Unattended', '1');
      if (request.method !== 'GET') keep(request);
    },
    onResponse: ({ request, response }) => mend(request, response),
  });
  return client;
}

export type Api = ReturnType<typeof clientFor>;
const clients = new Map<string | null, Api>();

/** The API as seen from one tenant; `null` is the tenant entered last. */
export function apiFor(tenant: string | null): Api {
  const known = clients.get(tenant) ?? clientFor(tenant);
  clients.set(tenant, known);
  return known;
}

type Call<T> = Promise<{ data?: T; error?: unknown; response: Response }>;

/** The answer's body, or a thrown Refused or Unreachable. */
export async function answer<T>(call: Call<T>): Promise<T> {
  const { data, error, response } = await call.catch((failure: unknown) => {
    throw isAbort(failure) ? failure : new Unreachable();
  });
  if (response.ok) return data as T;

  const refused = new Refused(response.status, error, response.headers.get('X-Request-Id'));
  if (response.status === 401) setSession(refused.code === 'not-signed-in' ? 'not-signed-in' : 'ended');
  if (refused.code === 'not-entered' || refused.code === 'address-not-allowed') window.location.assign('/start');
  if (refused.code === 'password-change-required') window.location.assign(`/password?return=${encodeURIComponent(window.location.pathname + window.location.search)}`);
  throw refused;
}
