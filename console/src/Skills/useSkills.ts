import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useRoom } from '../ui/useRoom';
import { skillsQuery } from './queries';
import type { SkillsSearch } from './search';

const at = { from: '/$tenant/skills' } as const;

/** The skills, which of them is on show, and the ways to go from one to another. */
export function useSkills() {
  const { tenant } = useParams(at);
  const search = useSearch(at);
  const navigate = useNavigate(at);
  const { phone } = useRoom();
  const { data: skills, error, refetch } = useQuery({ ...skillsQuery(tenant), staleTime: 5_000 });

  const actions = useMemo(() => {
    const go = (change: SkillsSearch, replace = false) =>
      void navigate({ to: '/$tenant/skills', params: { tenant }, search: (now) => ({ ...now, ...change }), replace, resetScroll: false });
    return {
      open: (id: string | undefined, replace = false) => go({ skill: id, new: undefined }, replace),
      setAdding: (adding: boolean) => go({ new: adding ? '1' : undefined }),
    };
  }, [navigate, tenant]);

  // With room for both, one skill is always on show.
  const first = !phone && !search.skill ? skills?.[0]?.id : undefined;
  useEffect(() => {
    if (first) actions.open(first, true);
  }, [first, actions]);

  return { tenant, phone, skills, error, refetch, shown: search.skill, adding: search.new !== undefined, ...actions };
}
