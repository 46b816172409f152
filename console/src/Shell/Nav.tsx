import { IconBuildingCommunity, IconMail, IconPlugConnected, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { words } from '../words';
import { AccountMenu } from './AccountMenu';
import { Mark } from './Mark';
import { useReader } from './me';
import classes from './Nav.module.css';
import { openTo } from './nav';
import { openOverlay } from './Overlays';
import { TenantSwitcher } from './TenantSwitcher';

const mac = /Mac|iPhone|iPad/.test(navigator.userAgent);

export function Nav({ onGo }: { onGo?: () => void }) {
  const { tenant, me, can } = useReader();
  return (
    <nav aria-label={words.shell.nav} className={classes.nav}>
      <div className={classes.brand}>
        <Mark />
        {words.product}
      </div>
      <TenantSwitcher />
      <button
        type="button"
        className={classes.search}
        onClick={() => {
          onGo?.();
          openOverlay('palette');
        }}
      >
        <IconSearch size={16} aria-hidden />
        <span>{words.shell.search}</span>
        <kbd aria-hidden>{mac ? '⌘K' : 'Ctrl K'}</kbd>
      </button>
      <ul className={classes.links}>
          {openTo(me ? can : () => true, me?.tenant.preset)
            .map((item) => (
              <li key={item.to}>
                <Link to={item.to} params={{ tenant }} className={classes.link} onClick={onGo} activeOptions={{ includeSearch: false }}>
                  <item.icon size={18} stroke={1.75} />
                  {item.label}
                </Link>
              </li>
            ))}
          {me?.isOperator && (
            <>
              <li className={classes.group}>{words.shell.operator}</li>
              <li>
                <Link to="/$tenant/operator/workspaces" params={{ tenant }} className={classes.link} onClick={onGo} activeOptions={{ includeSearch: false }}>
                  <IconBuildingCommunity size={18} stroke={1.75} />
                  {words.shell.allWorkspaces}
                </Link>
              </li>
              <li>
                <Link to="/$tenant/operator/mails" params={{ tenant }} className={classes.link} onClick={onGo} activeOptions={{ includeSearch: false }}>
                  <IconMail size={18} stroke={1.75} />
                  {words.shell.outbox}
                </Link>
              </li>
              <li>
                <Link to="/$tenant/operator/portals" params={{ tenant }} className={classes.link} onClick={onGo} activeOptions={{ includeSearch: false }}>
                  <IconPlugConnected size={18} stroke={1.75} />
                  {words.shell.portals}
                </Link>
              </li>
            </>
          )}
      </ul>
      <AccountMenu />
    </nav>
  );
}
