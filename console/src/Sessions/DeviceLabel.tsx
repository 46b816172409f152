import { IconDeviceDesktop, IconDeviceMobile, IconDeviceTablet, IconQuestionMark, IconTerminal2 } from '@tabler/icons-react';
import type { OpenSession } from '../api/types';
import { sessions } from '../words/sessions';
import { deviceName } from './device';
import classes from './Sessions.module.css';

const icons = { desktop: IconDeviceDesktop, phone: IconDeviceMobile, tablet: IconDeviceTablet, program: IconTerminal2, unknown: IconQuestionMark };

/** A device's shape and name, and whether it is the reader's own. */
export function DeviceLabel({ session }: { session: OpenSession }) {
  const Icon = icons[session.device.kind];
  return (
    <span className={classes.device}>
      <Icon size={18} stroke={1.75} role="img" aria-label={sessions.devices[session.device.kind]} />
      <span>{deviceName(session.device)}</span>
      {session.isThis && <span className={classes.mark}>{sessions.yours}</span>}
    </span>
  );
}
