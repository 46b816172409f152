import '../theme/dialogs.css';
import { Button, Modal } from '@mantine/core';
import { IconArrowLeft, IconDownload } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useReader } from '../Shell/me';
import { Note } from '../ui/Note';
import { notify } from '../ui/notify';
import { ProblemBanner } from '../ui/ProblemBanner';
import { TimeAgo } from '../ui/TimeAgo';
import { useAction } from '../ui/useAction';
import { useTitle } from '../ui/useTitle';
import { words } from '../words';
import { bulk } from '../words/bulk';
import { Bar } from './Bar';
import classes from './Bulk.module.css';
import { cancelJob, handledOf, isOver, jobQuery, saveResults } from './queries';
import { Results } from './Results';
import { unwatchJob } from './watched';
import { whatOf } from './what';

const say = bulk.jobs;

/** One job: how far it is, what became of each person and why, and the way to end it. */
export function JobPage() {
  const { tenant, me } = useReader();
  const { id } = useParams({ from: '/$tenant/jobs/$id' });
  const client = useQueryClient();
  const { data: job, error, refetch } = useQuery(jobQuery(tenant, id));
  const saving = useAction();
  const cancelling = useAction();
  const [asking, setAsking] = useState(false);
  useTitle(job ? whatOf(job) : say.title, me?.tenant.name);
  const over = job !== undefined && isOver(job);
  // Whoever looks at it here needs no word of it in the corner.
  useEffect(() => {
    if (over) unwatchJob(id);
  }, [over, id]);

  const cancel = () =>
    void cancelling.run(async () => {
      client.setQueryData(jobQuery(tenant, id).queryKey, await cancelJob(tenant, id));
      void client.invalidateQueries({ queryKey: [tenant, 'jobs'] });
      setAsking(false);
      notify(say.cancelled);
    });

  return (
    <div className={classes.page}>
      <Link to="/$tenant/jobs" params={{ tenant }} className={classes.back}>
        <IconArrowLeft size={15} aria-hidden /> {say.back}
      </Link>
      {error && <ProblemBanner title={say.oneFailed} error={error} onRetry={() => void refetch()} />}
      {job && (
        <>
          <div className={classes.head}>
            <div>
              <h1 dir="auto">{whatOf(job)}</h1>
              <p className={classes.facts}>
                <span>{say.states[job.state]}</span>
                <span>{say.people(job.total, job.everyone)}</span>
                <span>{job.startedBy.isYou ? say.you : say.by(job.startedBy.displayName, job.startedBy.key)}</span>
                <span><TimeAgo time={job.startedAt} /></span>
              </p>
            </div>
            <div className={classes.buttons}>
              {!over && <Button variant="default" onClick={() => setAsking(true)}>{say.cancel}</Button>}
              <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} loading={saving.busy} loaderProps={{ type: 'dots' }} onClick={() => void saving.run(() => saveResults(tenant, id))}>
                {say.csv}
              </Button>
            </div>
          </div>
          {job.stoppedText && <Note role="status">{`${say.stopped}: ${job.stoppedText}`}</Note>}
          {saving.error && <ProblemBanner title={say.csvFailed} error={saving.error} />}
          {!over && <Bar job={job} />}
          {!over && <p role="status" className={classes.facts}>{say.of(handledOf(job), job.total)}</p>}
          <Results job={job} />
        </>
      )}
      {asking && !over && (
        <Modal opened onClose={() => setAsking(false)} title={`${say.cancel}?`} size={420} closeButtonProps={{ 'aria-label': words.common.close }}>
          <div className={classes.page}>
            <p>{say.cancelText}</p>
            {cancelling.error && <ProblemBanner title={say.cancelFailed} error={cancelling.error} />}
            <div className={classes.buttons} style={{ justifyContent: 'flex-end' }}>
              <Button variant="default" onClick={() => setAsking(false)}>{say.keep}</Button>
              <Button color="red" data-autofocus loading={cancelling.busy} onClick={cancel}>{say.cancel}</Button>
            </div>
          </div>
        </Modal>
      )}
    </div>
  );
}
