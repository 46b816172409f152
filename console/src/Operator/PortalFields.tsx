import { Checkbox, Select, Textarea } from '@mantine/core';
import type { Portal, PortalBody } from '../api/types';
import { TextField } from '../ui/TextField';
import { portals } from '../words/portals';

/** What the operator says of a portal, as it is typed: lists as lines. */
export interface PortalText {
  name: string;
  portal: Portal['portal'];
  redirects: string;
  postLogouts: string;
  start: string;
  logout: string;
  isPrivate: boolean;
}

const lines = (text: string) => text.split('\n').map((line) => line.trim()).filter(Boolean);

export const emptyPortal: PortalText = { name: '', portal: 'agent-desktop', redirects: '', postLogouts: '', start: '', logout: '', isPrivate: false };

export const textOf = (portal: Portal): PortalText => ({
  name: portal.name,
  portal: portal.portal,
  redirects: portal.redirectAddresses.join('\n'),
  postLogouts: portal.postLogoutAddresses.join('\n'),
  start: portal.startAddress ?? '',
  logout: portal.logoutAddress ?? '',
  isPrivate: portal.logoutIsPrivate,
});

export const bodyOf = (text: PortalText): PortalBody => ({
  name: text.name,
  portal: text.portal,
  redirectAddresses: lines(text.redirects),
  postLogoutAddresses: lines(text.postLogouts),
  startAddress: text.start.trim() || null,
  logoutAddress: text.logout.trim() || null,
  logoutIsPrivate: text.isPrivate,
});

interface Props {
  value: PortalText;
  errors: Readonly<Record<string, string>>;
  onChange: (change: Partial<PortalText>) => void;
}

export function PortalFields({ value, errors, onChange }: Props) {
  return (
    <>
      <TextField label={portals.columns.name} required data-autofocus maxLength={100} value={value.name} error={errors.name} onValue={(name) => onChange({ name })} />
      <Select
        label={portals.columns.portal}
        description={portals.portalHint}
        data={Object.entries(portals.portal).map(([id, label]) => ({ value: id, label }))}
        value={value.portal}
        error={errors.portal}
        allowDeselect={false}
        comboboxProps={{ withinPortal: true }}
        onChange={(portal) => portal && onChange({ portal: portal as Portal['portal'] })}
      />
      <Textarea label={portals.redirects} description={portals.redirectsHint} required dir="ltr" spellCheck={false} autosize minRows={2} maxRows={8} value={value.redirects} error={errors.redirectAddresses} onChange={(event) => onChange({ redirects: event.currentTarget.value })} />
      <Textarea label={portals.postLogouts} description={portals.postLogoutsHint} dir="ltr" spellCheck={false} autosize minRows={1} maxRows={8} value={value.postLogouts} error={errors.postLogoutAddresses} onChange={(event) => onChange({ postLogouts: event.currentTarget.value })} />
      <TextField label={portals.start} description={portals.startHint} dir="ltr" spellCheck={false} value={value.start} error={errors.startAddress} onValue={(start) => onChange({ start })} />
      <TextField label={portals.logout} description={portals.logoutHint} dir="ltr" spellCheck={false} value={value.logout} error={errors.logoutAddress} onValue={(logout) => onChange({ logout })} />
      {value.logout.trim() !== '' && <Checkbox label={portals.isPrivate} description={portals.isPrivateHint} checked={value.isPrivate} onChange={(event) => onChange({ isPrivate: event.currentTarget.checked })} />}
    </>
  );
}
