import '../theme/dialogs.css';
import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { SettingsChange, SettingsPreview } from '../api/types';
import { useReader } from '../Shell/me';
import formClasses from '../ui/Form.module.css';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useReturnFocus } from '../ui/useReturnFocus';
import { words } from '../words';
import { settings } from '../words/settings';
import { shown } from './form';
import { previewSettings } from './queries';
import classes from './Settings.module.css';

interface Props {
  change: SettingsChange;
  busy: boolean;
  error: Error | null;
  onRefused: (error: Error) => void;
  onSave: () => void;
  onClose: () => void;
}

/** What saving will change, before it is saved. */
export function SaveDialog({ change, busy, error, onRefused, onSave, onClose }: Props) {
  const { tenant } = useReader();
  const { data: preview, error: unknown, refetch } = useQuery({ queryKey: [tenant, 'settings-preview', change], queryFn: () => previewSettings(tenant, change), staleTime: 0, gcTime: 0, retry: false });
  const verb = useRef<HTMLButtonElement>(null);
  const known = preview !== undefined;
  useReturnFocus();
  useEffect(() => {
    if (known) verb.current?.focus();
  }, [known]);
  useEffect(() => {
    if (unknown) onRefused(unknown);
  }, [unknown, onRefused]);

  return (
    <Modal opened onClose={onClose} title={settings.preview.title} size={520} closeButtonProps={{ 'aria-label': words.common.close }}>
      {preview ? (
        <ul className={classes.effects}>
          {preview.changes.map(({ field, before, after }) => (
            <li key={field}>
              <strong>{settings.labels[field] ?? field}</strong>
              <p>
                <del>{shown(before, field)}</del> <span aria-hidden>→</span> {shown(after, field)}
              </p>
              <p className={classes.effect}>{effect(field, preview)}</p>
            </li>
          ))}
        </ul>
      ) : unknown ? (
        <ProblemBanner title={settings.preview.failed} error={unknown} onRetry={() => void refetch()} />
      ) : (
        <p role="status">{words.states.loading}</p>
      )}
      {error && <ProblemBanner title={settings.saveFailed} error={error} />}
      <div className={formClasses.decide}>
        <Button variant="default" onClick={onClose}>
          {words.common.cancel}
        </Button>
        <Button ref={verb} loading={busy} loaderProps={{ type: 'dots' }} disabled={!preview} onClick={onSave}>
          {settings.preview.submit}
        </Button>
      </div>
    </Modal>
  );
}

function effect(field: string, preview: SettingsPreview): string {
  const change = preview.changes.find((one) => one.field === field);
  if (field === 'idleMinutes' && Number(change?.after) < Number(change?.before)) return settings.preview.sessions(preview.sessionsEnding);
  if (field === 'rolesMax' && change?.after != null) return settings.preview.roles(preview.peopleOverRolesMax);
  if (field === 'passwordExpiryDays' && change?.after != null) return settings.preview.passwords(preview.peopleWithOldPasswords);
  if ((field === 'mfa' && change?.after === 'required') || field === 'mfaFor' || (field === 'mfaEmailCode' && change?.after === 'no' && preview.peopleWithoutSecondFactor > 0)) return settings.preview.secondFactor(preview.peopleWithoutSecondFactor);
  if (field === 'allowedNetworks') return settings.preview.elsewhere(preview.sessionsElsewhere);
  return settings.effects[field] ?? '';
}
