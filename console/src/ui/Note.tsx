import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Banner.module.css';

interface Props {
  tone?: 'blue' | 'amber' | 'gray';
  role?: 'status' | 'alert';
  action?: ReactNode;
  children: ReactNode;
}

export function Note({ tone = 'gray', role, action, children }: Props) {
  return (
    <div className={classes.banner} data-tone={tone} role={role}>
      <IconInfoCircle size={18} aria-hidden />
      <div className={classes.body}>{children}</div>
      {action}
    </div>
  );
}
