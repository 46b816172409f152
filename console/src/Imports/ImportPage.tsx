import '../theme/dialogs.css';
import { Button } from '@mantine/core';
import { IconArrowLeft, IconDownload } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Import } from '../api/types';
import classes from '../Bulk/Bulk.module.css';
import { useReader } from '../Shell/me';
import { announce } from '../ui/announce';
import { Note } from '../ui/Note';
import { ProblemBanner } from '../ui/ProblemBanner';
import { TimeAgo } from '../ui/TimeAgo';
import { useAction } from '../ui/useAction';
import { useTitle } from '../ui/useTitle';
import { imports as say } from '../words/imports';
import { ApplyDialog } from './ApplyDialog';
import { AskDialog } from './AskDialog';
import { Lines } from './Lines';
import { Progress } from './Progress';
import { cancelImport, importQuery, isAtWork, isOver, saveHandOut, saveLines, toDo } from './queries';
import { Setup } from './Setup';

/** One import: what it would do, what it does, what became of each line; and the ways to mend it, do it, and give it up. */
export function ImportPage() {
  const { tenant, me } = useReader();
  const { id } = useParams({ from: '/$tenant/imports/$id' });
  const client = useQueryClient();
  const { data: one, error, refetch } = useQuery(importQuery(tenant, id));
  const saving = useAction();
  const [asking, setAsking] = useState<'apply' | 'cancel' | 'hand-out' | null>(null);
  useTitle(one?.fileName ?? say.title, me?.tenant.name);
  useSpoken(one);

  const changed = (next: Import) => {
    client.setQueryData(importQuery(tenant, id).queryKey, next);
    void client.invalidateQueries({ queryKey: [tenant, 'imports'] });
  };
  const unused = one?.columns.filter(({ field, head }) => field === null && head !== '').map(({ head }) => head) ?? [];

  return (
    <div className={classes.page}>
      <Link to="/$tenant/imports" params={{ tenant }} className={classes.back}>
        <IconArrowLeft size={15} aria-hidden /> {say.back}
      </Link>
      {error && <ProblemBanner title={say.oneFailed} error={error} onRetry={() => void refetch()} />}
      {one && (
        <>
          <div className={classes.head}>
            <div>
              <h1 dir="auto">{one.fileName}</h1>
              <p className={classes.facts}>
                <span>{say.states[one.state]}</span>
                <span>{say.people(one.lines)}</span>
                <span dir="auto">{say.by(one.startedBy.displayName, one.startedBy.isYou)}</span>
                <span><TimeAgo time={one.startedAt} /></span>
              </p>
            </div>
            <div className={classes.buttons}>
              {!isOver(one) && <Button variant="default" onClick={() => setAsking('cancel')}>{say.cancel}</Button>}
              {one.hasLines && (
                <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} loading={saving.busy} loaderProps={{ type: 'dots' }} onClick={() => void saving.run(() => saveLines(tenant, id))}>
                  {say.csv}
                </Button>
              )}
              {one.handOut && one.state === 'done' && one.hasLines && <Button variant="default" onClick={() => setAsking('hand-out')}>{say.handOut[one.handOut]}</Button>}
              {one.state === 'ready' && toDo(one) > 0 && <Button onClick={() => setAsking('apply')}>{say.apply(toDo(one))}</Button>}
            </div>
          </div>
          {one.stoppedText && <Note role="status">{`${say.stopped}: ${one.stoppedText}`}</Note>}
          {saving.error && <ProblemBanner title={say.csvFailed} error={saving.error} />}
          {isAtWork(one) && <Progress of={one} />}
          {isAtWork(one) && <p role="status" className={classes.facts}>{say.of(one.looksAt, one.lines)}</p>}
          {one.encodingGuessed && !isOver(one) && <Note tone="amber">{say.guessed(one.encoding)}</Note>}
          {unused.length > 0 && !isOver(one) && <Note>{say.unused(unused)}</Note>}
          {one.state === 'ready' && toDo(one) === 0 && one.counts.faulty === 0 && <Note>{say.nothing}</Note>}
          {(one.state === 'ready' || one.state === 'checking') && <Setup key={one.id} one={one} onChanged={changed} />}
          {one.hasLines ? <Lines one={one} onChanged={changed} /> : <Note>{say.gone}</Note>}
          {asking === 'apply' && <ApplyDialog one={one} onClose={() => setAsking(null)} onApplied={changed} />}
          {asking === 'cancel' && !isOver(one) && (
            <AskDialog title={`${say.cancel}?`} text={say.cancelText} failed={say.cancelFailed} go={say.cancel} keep={say.keep} danger onClose={() => setAsking(null)} onGo={async () => changed(await cancelImport(tenant, id))} />
          )}
          {asking === 'hand-out' && <AskDialog title={say.handOutTitle} text={say.handOutText} failed={say.handOutFailed} go={say.handOutGo} keep={say.confirm.keep} onClose={() => setAsking(null)} onGo={() => saveHandOut(tenant, id)} />}
        </>
      )}
    </div>
  );
}

/** Whoever does not see the bar is told when it is through. */
function useSpoken(one: Import | undefined) {
  const before = useRef<Import['state']>(undefined);
  useEffect(() => {
    if (!one) return;
    if (before.current === 'checking' && one.state === 'ready') announce(say.ready(one.counts.faulty));
    if (before.current === 'applying' && isOver(one)) announce(say.finished(one.counts.done, one.lines));
    before.current = one.state;
  }, [one]);
}
