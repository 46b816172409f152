import { Button } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState } from 'react';
import type { UserDetails } from '../../api/types';
import { useReader } from '../../Shell/me';
import { Avatar } from '../../ui/Avatar';
import { ProblemBanner } from '../../ui/ProblemBanner';
import { useAction } from '../../ui/useAction';
import { picture as say } from '../../words/profile';
import { removePicture } from '../actions';
import { useUserActions } from '../useUserActions';
import classes from './Picture.module.css';

const CropDialog = lazy(() => import('./CropDialog'));

/** The person's picture, saved by itself and not with the form. */
export function PictureField({ user, disabled }: { user: UserDetails; disabled: boolean }) {
  const { tenant } = useReader();
  const { changed } = useUserActions();
  const { run, busy, error } = useAction();
  const [file, setFile] = useState<File | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const choose = useRef<HTMLButtonElement>(null);
  if (disabled && user.picture === null) return null;

  const remove = () =>
    void run(async () => {
      const saved = await removePicture(tenant, user.id);
      changed(saved, say.removed(saved.displayName));
      choose.current?.focus();
    });

  return (
    <div className={classes.field}>
      <Avatar id={user.id} name={user.displayName} email={user.email} picture={user.picture} size="lg" />
      {!disabled && (
        <div className={classes.acts} role="group" aria-label={say.label}>
          <input
            ref={input}
            type="file"
            accept="image/png,image/jpeg,image/webp,image/gif"
            hidden
            tabIndex={-1}
            aria-label={say.label}
            data-picture-file
            onChange={(event) => {
              setFile(event.currentTarget.files?.[0] ?? null);
              // The same file may be chosen again.
              event.currentTarget.value = '';
            }}
          />
          <Button ref={choose} size="xs" variant="default" leftSection={<IconPhoto size={16} aria-hidden />} onClick={() => input.current?.click()}>
            {user.picture === null ? say.add : say.change}
          </Button>
          {user.picture !== null && (
            <Button size="xs" variant="subtle" loading={busy} loaderProps={{ type: 'dots' }} onClick={remove}>
              {say.remove}
            </Button>
          )}
        </div>
      )}
      {error && <ProblemBanner title={say.removeFailed} error={error} />}
      {file && (
        <Suspense>
          <CropDialog
            user={user}
            file={file}
            onSaved={(saved) => {
              setFile(null);
              changed(saved, say.saved(saved.displayName));
              choose.current?.focus();
            }}
            onClose={() => {
              setFile(null);
              choose.current?.focus();
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
