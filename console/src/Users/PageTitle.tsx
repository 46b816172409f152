import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useReader } from '../Shell/me';
import { words } from '../words';
import classes from './Page.module.css';

const number = new Intl.NumberFormat('en');

export function PageTitle({ count, onAdd }: { count: number | undefined; onAdd: () => void }) {
  const { tenant, can } = useReader();
  return (
    <div className={classes.title}>
      <h1>
        {words.users.title} {count !== undefined && <span>{number.format(count)}</span>}
      </h1>
      {can('users:import') && (
        <Link to="/$tenant/imports" params={{ tenant }} className={classes.import}>
          {words.users.import}
        </Link>
      )}
      {can('users:create') && (
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={onAdd} onPointerEnter={preload} onFocus={preload}>
          {words.users.add}
        </Button>
      )}
    </div>
  );
}

/** The dialog is fetched while the pointer is on its way. */
const preload = () => void import('./Add/AddUser');
