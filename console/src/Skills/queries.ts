import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { answer, apiFor } from '../api/client';
import type { Skill } from '../api/types';
import { inOrder } from '../Register/kind';

export const skillsQuery = (tenant: string) =>
  queryOptions({
    queryKey: [tenant, 'skills', 'list'],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/skills', { signal })).then((page) => page.items),
    staleTime: 60_000,
  });

/** Puts a made or changed skill into the list in place; people look different for it. */
export function putSkill(client: QueryClient, tenant: string, skill: Skill) {
  client.setQueryData(skillsQuery(tenant).queryKey, (skills) => skills && [...skills.filter((other) => other.id !== skill.id), skill].sort(inOrder));
  for (const kind of ['skills', 'users']) void client.invalidateQueries({ queryKey: [tenant, kind] });
}
