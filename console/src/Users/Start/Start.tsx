import { Button } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useReader } from '../../Shell/me';
import { useStored } from '../../ui/stored';
import { start as say } from '../../words/start';
import { onboardingQuery } from '../queries';
import classes from './Start.module.css';
import { isShown, stepsOf } from './steps';

/** A new workspace's checklist, made of facts. It is gone once all that is the workspace's own to do is done, or when someone hides it. */
export default function Start({ onAdd }: { onAdd: () => void }) {
  const { tenant, me } = useReader();
  const { data } = useQuery(onboardingQuery(tenant));
  const [hidden, setHidden] = useStored(`start.hidden.${tenant}`, false);
  const navigate = useNavigate();
  if (!data || hidden || !isShown(data)) return null;

  const steps = stepsOf(data);
  const done = steps.filter((step) => step.done).length;
  const act = { people: onAdd, roles: () => void navigate({ to: '/$tenant/roles', params: { tenant } }), secondAdministrator: onAdd, mail: undefined };
  return (
    <section className={classes.card} aria-labelledby="start-title">
      <div className={classes.head}>
        <h2 id="start-title">{say.title(me?.tenant.name ?? '')}</h2>
        <span className={classes.count} role="status">
          {say.progress(done, steps.length)}
        </span>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setHidden(true)}>
          {say.hide}
        </Button>
        <p>{say.text}</p>
      </div>
      <div className={classes.bar} aria-hidden>
        <span style={{ width: `${(100 * done) / steps.length}%` }} />
      </div>
      <ul>
        {steps.map(({ id, done: isDone }) => (
          <li key={id} className={classes.step} data-done={isDone || undefined}>
            {isDone ? <IconCircleCheckFilled size={22} aria-label={say.done} /> : <IconCircle size={22} stroke={1.5} aria-label={say.open} />}
            <div>
              <p className={classes.name}>{say.steps[id].title}</p>
              {!isDone && <p className={classes.about}>{say.steps[id].text}</p>}
            </div>
            {!isDone && act[id] && (
              <Button size="xs" variant="default" onClick={act[id]}>
                {say.steps[id].act}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
