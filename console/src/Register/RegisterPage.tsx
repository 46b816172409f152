import '../theme/dialogs.css';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, type ReactNode } from 'react';
import pageClasses from '../Roles/Page.module.css';
import { useReader } from '../Shell/me';
import { PageState } from '../ui/PageState';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useTitle } from '../ui/useTitle';
import { EntryList } from './EntryList';
import { EntryPanel } from './EntryPanel';
import type { Entry, EntryWords, Kind } from './kind';

const NewEntry = lazy(() => import('./NewEntry')) as unknown as typeof import('./NewEntry').default;

const preload = () => void import('./NewEntry');

interface Props<E extends Entry> {
  kind: Kind<E> & { words: EntryWords & { add: string; none: string; noneText: string; noneTextRead: string; listFailed: string } };
  icon: ReactNode;
  phone: boolean;
  entries: E[] | undefined;
  error: Error | null;
  refetch: () => unknown;
  shown: string | undefined;
  adding: boolean;
  open: (id: string | undefined, replace?: boolean) => void;
  setAdding: (adding: boolean) => void;
  /** Above the panels, where there is something to say. */
  lead?: ReactNode;
  children: (entry: E) => ReactNode;
}

/** Two panels, the entries and one of them; on a phone one after the other. */
export function RegisterPage<E extends Entry>({ kind, icon, phone, entries, error, refetch, shown, adding, open, setAdding, lead, children }: Props<E>) {
  const { me, can } = useReader();
  const { words: say } = kind;
  const entry = entries?.find((candidate) => candidate.id === shown);
  const mayEdit = can(kind.update);
  const alone = phone && shown !== undefined;
  useTitle(entry?.name, say.title, me?.tenant.name);

  const add = mayEdit && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)} onPointerEnter={preload} onFocus={preload}>
      {say.add}
    </Button>
  );
  const empty = entries?.length === 0;

  return (
    <div className={pageClasses.page}>
      {!alone && (
        <div className={pageClasses.title}>
          <h1>
            {say.title} {entries && !empty && <span>{entries.filter((one) => one.archivedAt === null).length}</span>}
          </h1>
          {!empty && add}
        </div>
      )}
      {!alone && entries && !empty && lead}
      {error && <ProblemBanner title={say.listFailed} error={error} onRetry={() => void refetch()} />}
      {empty && !shown ? (
        <PageState icon={icon} title={say.none} text={mayEdit ? say.noneText : say.noneTextRead}>
          {add}
        </PageState>
      ) : (
        (entries || !error) && (
          <div className={pageClasses.panels}>
            {!alone && <EntryList kind={kind} entries={entries} shown={shown} />}
            {(alone || !phone) && (
              <EntryPanel key={shown} kind={kind} icon={icon} id={shown} entry={entry} loaded={entries !== undefined} phone={phone} onGone={() => open(undefined, true)}>
                {children}
              </EntryPanel>
            )}
          </div>
        )
      )}
      <Suspense>{adding && mayEdit && entries && <NewEntry kind={kind} onCreated={(next) => open(next.id)} onClose={() => setAdding(false)} />}</Suspense>
    </div>
  );
}
