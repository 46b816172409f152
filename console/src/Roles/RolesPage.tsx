import '../theme/dialogs.css';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { Role } from '../api/types';
import { useReader } from '../Shell/me';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useTitle } from '../ui/useTitle';
import { roleWords } from '../words/roles';
import classes from './Page.module.css';
import { RoleList } from './RoleList';
import { RolePanel } from './RolePanel';
import { useRoles } from './useRoles';

const NewRole = lazy(() => import('./NewRole'));

const preload = () => void import('./NewRole');

/** Two panels, the roles and one of them; on a phone one after the other. */
export function RolesPage() {
  const { phone, roles, error, refetch, shown, adding, open, setAdding } = useRoles();
  const { me, can } = useReader();
  const [made, setMade] = useState<string | null>(null);
  const role = roles?.find((candidate) => candidate.id === shown);
  const mayEdit = can('roles:update');
  const alone = phone && shown !== undefined;
  useTitle(role?.name, roleWords.title, me?.tenant.name);

  const created = (next: Role) => {
    setMade(next.id);
    open(next.id);
  };

  return (
    <div className={classes.page}>
      {!alone && (
        <div className={classes.title}>
          <h1>
            {roleWords.title} {roles && <span>{roles.length}</span>}
          </h1>
          {mayEdit && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding('1')} onPointerEnter={preload} onFocus={preload}>
              {roleWords.add}
            </Button>
          )}
        </div>
      )}
      {error && <ProblemBanner title={roleWords.listFailed} error={error} onRetry={() => void refetch()} />}
      {(roles || !error) && (
        <div className={classes.panels}>
          {!alone && <RoleList roles={roles} shown={shown} />}
          {(alone || !phone) && <RolePanel key={shown} id={shown} role={role} loaded={roles !== undefined} phone={phone} made={made === shown} onCopy={setAdding} onGone={() => open(undefined, true)} />}
        </div>
      )}
      <Suspense>{adding && mayEdit && roles && <NewRole key={adding} from={roles.find((candidate) => candidate.id === adding)} roles={roles} onCreated={created} onClose={() => setAdding(null)} />}</Suspense>
    </div>
  );
}
