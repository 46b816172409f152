import '../theme/dialogs.css';
import { Button, Modal } from '@mantine/core';
import { useReader } from '../Shell/me';
import formClasses from '../ui/Form.module.css';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useReturnFocus } from '../ui/useReturnFocus';
import decision from '../Users/Dialogs/Decision.module.css';
import { words } from '../words';
import { sessions } from '../words/sessions';
import { DeviceLabel } from './DeviceLabel';
import type { EndingControls } from './useEnding';

/** What ending does, before it is done. */
export default function EndDialog({ asked, busy, error, confirm, close }: EndingControls) {
  const { me } = useReader();
  useReturnFocus();
  if (!asked) return null;
  const { person, session } = asked;
  const say = sessions.confirm;
  const notice = me?.policy.endSessionNoticeSeconds ?? 0;
  return (
    <Modal opened onClose={close} title={session ? say.one(person.displayName) : say.all(person.displayName)} size={460} closeButtonProps={{ 'aria-label': words.common.close }}>
      <form
        className={formClasses.form}
        onSubmit={(event) => {
          event.preventDefault();
          confirm();
        }}
      >
        {session && <DeviceLabel session={session} />}
        <p>{session ? say.text : say.textAll}</p>
        <ul className={decision.effects}>
          <li>{notice > 0 ? say.notice(notice) : say.now}</li>
          <li>{say.told}</li>
          <li>{say.again}</li>
        </ul>
        {error && <ProblemBanner title={sessions.endFailed(person.displayName)} error={error} />}
        <div className={formClasses.decide}>
          <Button variant="default" onClick={close}>
            {words.common.cancel}
          </Button>
          <Button type="submit" color="red" loading={busy} loaderProps={{ type: 'dots' }} data-autofocus>
            {session ? sessions.end : sessions.endAll}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
