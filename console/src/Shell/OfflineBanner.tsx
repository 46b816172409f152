import { IconWifiOff } from '@tabler/icons-react';
import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { words } from '../words';
import classes from './Shell.module.css';

const subscribe = (listener: () => void) => onlineManager.subscribe(listener);

export function OfflineBanner() {
  const online = useSyncExternalStore(subscribe, () => onlineManager.isOnline());
  return (
    <div role="status">
      {!online && (
        <p className={classes.offline}>
          <IconWifiOff size={18} aria-hidden />
          {words.states.offline}
        </p>
      )}
    </div>
  );
}
