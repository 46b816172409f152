import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { setSession } from '../api/session';
import type { UserPage } from '../api/types';
import { boardRefresher } from '../Board/refresh';
import { openLine, type Changed } from './line';
import { throttle } from './throttle';

/** Several changes in a row are asked for together. */
const gap = 600;

/** Kind of thing → the keys of the queries that show it. What has no entry is kept under its own name. */
const keysOf: Readonly<Record<string, readonly string[]>> = { user: ['users', 'sessions', 'roles', 'groups', 'bots', 'queues', 'skills'], queue: ['queues', 'users', 'board'], skill: ['skills', 'users', 'board'], group: ['groups', 'users', 'roles', 'board'], role: ['roles', 'users', 'groups', 'board'], presence: ['presence', 'desktop'], online: [], statistics: ['statistics'], tenant: ['me', 'settings', 'profile-fields', 'board'] };

/** Keeps what is on screen as it is on the server: asks anew, in place, for what the line says has changed. */
export function useLive(tenant: string, me: string | undefined) {
  const client = useQueryClient();

  useEffect(() => {
    // Not known yet, or not let in: there is nothing to be told.
    if (!me) return;
    const waiting = new Set<string>();
    const board = boardRefresher(client, tenant);
    const asking = throttle(() => {
      const keys = [...waiting, 'events'];
      waiting.clear();
      for (const key of keys) void client.invalidateQueries({ queryKey: [tenant, key] }, { cancelRefetch: true });
    }, gap);

    const onChanged = (changed: Changed) => {
      for (const [kind, ids] of Object.entries(changed)) {
        for (const key of keysOf[kind] ?? [`${kind}s`]) waiting.add(key);
        if (kind === 'presence' || kind === 'user') board.ask(ids);
        if ((kind === 'presence' || kind === 'online') && showsAny(client, tenant, ids)) waiting.add('users');
        if (kind === 'user' && (ids === null || ids.includes(me))) waiting.add('me');
      }
      asking.ask();
    };
    const everything = () => void client.invalidateQueries({ queryKey: [tenant] });
    const close = openLine(tenant, {
      onChanged,
      onBack: everything,
      onRefused: () => void client.invalidateQueries({ queryKey: [tenant, 'me'] }),
      onRights: everything,
      onEnded: () => setSession('ended'),
    });
    // Signing out is this page's own doing: it needs no word of it.
    window.addEventListener('pagehide', close);
    return () => {
      window.removeEventListener('pagehide', close);
      asking.stop();
      board.stop();
      close();
    };
  }, [client, tenant, me]);
}

/** Whether a list on screen shows one of these people, or only whoever stands somewhere: agents come and go all day, and most lists show others. */
const showsAny = (client: QueryClient, tenant: string, ids: readonly string[] | null) =>
  client.getQueryCache().findAll({ queryKey: [tenant, 'users', 'list'], type: 'active' }).some(({ queryKey, state }) => {
    const page = state.data as UserPage | undefined;
    return ids === null || (queryKey[3] as { availability?: string }).availability !== undefined || page?.items.some((user) => ids.includes(user.id));
  });
