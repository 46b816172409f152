import { queryOptions, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { createContext, use, useMemo, type ReactNode } from 'react';
import { answer, apiFor } from '../api/client';
import { userTypes, type Me, type UserType } from '../api/types';
import { writeDays } from '../ui/time';
import { words } from '../words';

export const meQuery = (tenant: string | null) =>
  queryOptions({
    queryKey: [tenant, 'me'],
    queryFn: ({ signal }) => answer(apiFor(tenant).GET('/api/v1/me', { signal })),
    staleTime: 60_000,
  });

interface Reader {
  tenant: string;
  /** Undefined until the first answer. */
  me: Me | undefined;
  error: Error | null;
  /** Of several, any will do. */
  can: (permission: string | readonly string[]) => boolean;
  /** None where the preset knows no types; all until the first answer. */
  types: readonly UserType[];
  /** Whether mails go out at all. */
  sendsMail: boolean;
  stateWord: (state: string) => string;
  typeWord: (type: UserType) => string;
}

const ReaderContext = createContext<Reader | null>(null);

/** Who is reading, in which tenant, with its words. */
export function ReaderProvider({ children }: { children: ReactNode }) {
  const tenant = useParams({ strict: false, select: (params) => params.tenant }) ?? '';
  const { data: me, error } = useQuery(meQuery(tenant));

  // Before anything below writes a day.
  writeDays(me?.tenant.dateFormat ?? 'reader');

  const reader = useMemo<Reader>(() => {
    const permissions = new Set(me?.permissions);
    return {
      tenant,
      me,
      error,
      can: (permission) => [permission].flat().some((one) => permissions.has(one)),
      types: me ? userTypes.filter((type) => me.words.types[type] !== undefined) : userTypes,
      sendsMail: me?.sendsMail ?? true,
      stateWord: (state) => me?.words.states[state] ?? words.preset.states[state] ?? state,
      typeWord: (type) => me?.words.types[type] ?? type,
    };
  }, [tenant, me, error]);

  return <ReaderContext value={reader}>{children}</ReaderContext>;
}

export function useReader(): Reader {
  const reader = use(ReaderContext);
  if (!reader) throw new Error('useReader needs a ReaderProvider above it.');
  return reader;
}
