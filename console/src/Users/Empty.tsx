import { Button } from '@mantine/core';
import { IconSearchOff, IconUserPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useReader } from '../Shell/me';
import { PageState } from '../ui/PageState';
import { words } from '../words';
import classes from './Page.module.css';

interface Props {
  filtered: boolean;
  onClear: () => void;
  onAdd: () => void;
}

export function Empty({ filtered, onClear, onAdd }: Props) {
  const { tenant, can } = useReader();
  return (
    <div className={classes.empty}>
      {filtered ? (
        <PageState icon={<IconSearchOff size={22} />} title={words.users.noMatch} text={words.users.noMatchText}>
          <Button variant="default" onClick={onClear}>
            {words.users.clear}
          </Button>
        </PageState>
      ) : (
        <PageState icon={<IconUserPlus size={22} />} title={words.users.nobody} text={can('users:create') ? words.users.nobodyText : ''}>
          {can('users:create') && <Button onClick={onAdd}>{words.users.add}</Button>}
          {can('users:import') && (
            <Link to="/$tenant/imports" params={{ tenant }} className={classes.import}>
              {words.users.import}
            </Link>
          )}
        </PageState>
      )}
    </div>
  );
}
