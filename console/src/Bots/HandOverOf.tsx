import '../theme/dialogs.css';
import { Button, Modal } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useReader } from '../Shell/me';
import form from '../ui/Form.module.css';
import { ProblemBanner } from '../ui/ProblemBanner';
import { words } from '../words';
import { botWords } from '../words/bots';
import HandOverAll from './HandOverAll';
import { userBotsQuery } from './queries';

/** All bots of a person, to another: asked for where it is not known yet whether they own any. */
export default function HandOverOf({ person, onClose }: { person: { id: string; displayName: string }; onClose: () => void }) {
  const { tenant } = useReader();
  const { data, error, refetch } = useInfiniteQuery(userBotsQuery(tenant, person.id));
  const owned = data?.pages[0]?.owned;
  if (owned) return <HandOverAll person={person} owned={owned} onClose={onClose} />;
  if (owned === undefined && !error) return null;
  return (
    <Modal opened onClose={onClose} title={botWords.all.title(person.displayName)} size={460} closeButtonProps={{ 'aria-label': words.common.close }}>
      <div className={form.form}>
        {error ? <ProblemBanner title={botWords.of.failed} error={error} onRetry={() => void refetch()} /> : <p>{botWords.all.none(person.displayName)}</p>}
        <div className={form.foot}>
          <Button variant="default" onClick={onClose} data-autofocus>
            {words.common.close}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
