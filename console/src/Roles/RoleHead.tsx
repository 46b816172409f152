import { ActionIcon, Button } from '@mantine/core';
import { IconCheck, IconCopy, IconLock, IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Role } from '../api/types';
import { useReader } from '../Shell/me';
import { announce } from '../ui/announce';
import { copyText } from '../ui/copy';
import { Heading } from '../ui/Heading';
import { words } from '../words';
import { roleWords } from '../words/roles';
import classes from './Panel.module.css';

interface Props {
  role: Role;
  onCopy: (id: string) => void;
}

/** The role's name, its code, and who holds it. */
export function RoleHead({ role, onCopy }: Props) {
  const { tenant, can } = useReader();
  const held = roleWords.heldBy(role.people);
  return (
    <header className={classes.head}>
      <div className={classes.headings}>
        <Heading className={classes.name}>
          <bdi>{role.name}</bdi>
          {role.system && (
            <span className={classes.fixed}>
              <IconLock size={13} aria-hidden />
              {roleWords.systemRole}
            </span>
          )}
        </Heading>
        <p className={classes.facts}>
          <Code code={role.code} />
          <span className={classes.held}>
            <IconUsers size={15} aria-hidden />
            {role.people > 0 && can('users:read') ? (
              <Link to="/$tenant/users" params={{ tenant }} search={{ role: role.id }}>
                {held}
              </Link>
            ) : (
              held
            )}
          </span>
        </p>
      </div>
      {can('roles:update') && (
        <Button variant="default" leftSection={<IconCopy size={16} aria-hidden />} onClick={() => onCopy(role.id)}>
          {roleWords.copy}
        </Button>
      )}
    </header>
  );
}

function Code({ code }: { code: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    const done = await copyText(code);
    setCopied(done);
    announce(done ? roleWords.codeCopied : words.common.copyFailed);
  };
  return (
    <span className={classes.code}>
      <code dir="ltr">{code}</code>
      <ActionIcon variant="subtle" color="gray" size={24} aria-label={roleWords.copyCode} data-hint={copied ? roleWords.codeCopied : roleWords.copyCode} onClick={() => void copy()}>
        {copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
      </ActionIcon>
    </span>
  );
}
