import { ActionIcon } from '@mantine/core';
import { IconMenu2, IconSearch } from '@tabler/icons-react';
import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useWatched } from '../Bulk/watched';
import { useLive } from '../live/useLive';
import { words } from '../words';
import { ReaderProvider, useReader } from './me';
import { Mark } from './Mark';
import { NoAccess } from './NoAccess';
import { Nav } from './Nav';
import { EndingBanner } from './EndingBanner';
import { OfflineBanner } from './OfflineBanner';
import { Overlays, openOverlay } from './Overlays';
import { mayBeAt } from './nav';
import classes from './Shell.module.css';

const JobWatch = lazy(() => import('../Bulk/JobWatch'));
const NavDrawer = lazy(() => import('./NavDrawer'));

export function Shell() {
  return (
    <ReaderProvider>
      <Frame />
    </ReaderProvider>
  );
}

function Frame() {
  const main = useRef<HTMLElement>(null);
  const [navOpen, setNavOpen] = useState(false);
  const path = useLocation({ select: (location) => location.pathname });
  const firstPath = useRef(path);
  const { tenant, me } = useReader();
  const watched = useWatched().length > 0;
  useLive(tenant, me?.user?.id);

  useEffect(() => {
    if (path === firstPath.current) return;
    firstPath.current = path;
    main.current?.focus();
  }, [path]);

  return (
    <div className={classes.frame}>
      <a
        className={classes.skip}
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {words.shell.skip}
      </a>
      <TopBar onOpenNav={() => setNavOpen(true)} />
      <div className={classes.side}>
        <Nav />
      </div>
      <main ref={main} id="content" tabIndex={-1} className={classes.main}>
        <OfflineBanner />
        <EndingBanner />
        <Page />
      </main>
      {navOpen && (
        <Suspense>
          <NavDrawer onClose={() => setNavOpen(false)} />
        </Suspense>
      )}
      {watched && (
        <Suspense>
          <JobWatch />
        </Suspense>
      )}
      <Overlays />
      <form id="sign-out" method="post" action="/sign-out" hidden />
    </div>
  );
}

function Page() {
  const { me, can } = useReader();
  const path = useLocation({ select: (location) => location.pathname });
  return me && !mayBeAt(path, can) ? <NoAccess /> : <Outlet />;
}

function TopBar({ onOpenNav }: { onOpenNav: () => void }) {
  const { me } = useReader();
  return (
    <nav aria-label={words.shell.bar} className={classes.topbar}>
      <ActionIcon variant="subtle" color="gray" size={36} aria-label={words.shell.openNav} onClick={onOpenNav}>
        <IconMenu2 size={20} />
      </ActionIcon>
      <Mark size={22} />
      <span className={classes.topname} dir="auto">
        {me?.tenant.name ?? words.product}
      </span>
      <ActionIcon variant="subtle" color="gray" size={36} aria-label={words.shell.search} onClick={() => openOverlay('palette')}>
        <IconSearch size={19} />
      </ActionIcon>
    </nav>
  );
}
