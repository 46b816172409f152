import { Anchor, Button, Progress } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCopy, IconHourglass, IconUserCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useReader } from '../Shell/me';
import { announce } from '../ui/announce';
import { copyText } from '../ui/copy';
import { Note } from '../ui/Note';
import { words } from '../words';
import { invites } from '../words/invites';
import classes from './Invites.module.css';
import type { Line } from './lines';
import type { Secrets } from './useSending';

const { several: say } = invites;

interface Props {
  lines: readonly Line[];
  faults: ReadonlyMap<string, string>;
  progress: { done: number; of: number } | null;
  secrets: Secrets;
  onCopied: () => void;
}

/** What came of each line, while it comes and afterwards. */
export function Answers({ lines, faults, progress, secrets, onCopied }: Props) {
  const { tenant } = useReader();
  const count = (which: (line: Line) => unknown) => lines.filter(which).length;
  const summary = say.summary(count((line) => line.answer), count((line) => line.refused?.here), count((line) => line.refused && !line.refused.here));
  const copyAll = async () => {
    const text = lines.flatMap((line) => (secrets.has(line.key) ? [`${line.email.trim()}\t${secrets.get(line.key)!.text}`] : [])).join('\n');
    if (!(await copyText(text))) return announce(words.common.copyFailed);
    onCopied();
    announce(say.copied(secrets.size));
  };
  return (
    <section className={classes.several} aria-label={say.list}>
      {progress && <Progress value={(100 * progress.done) / progress.of} aria-label={say.working(progress.done, progress.of)} />}
      <div className={classes.heading}>
        <p role="status">{progress ? say.working(progress.done, progress.of) : summary}</p>
        {secrets.size > 0 && !progress && (
          <Button size="xs" leftSection={<IconCopy size={15} aria-hidden />} onClick={() => void copyAll()}>
            {say.copyAll}
          </Button>
        )}
      </div>
      {secrets.size > 0 && !progress && <Note tone="amber">{say.secretOnce}</Note>}
      <ol className={classes.lines}>
        {lines.map((line) => (
          <li key={line.key} className={classes.line} data-answered>
            <span className={classes.address}>
              <strong dir="ltr">{line.email}</strong>
              <small dir="auto">{`${line.givenName} ${line.familyName}`.trim()}</small>
            </span>
            <Answer line={line} left={faults.has(line.key)} tenant={tenant} />
            {((line.refused && !line.refused.here) || (!line.answer && faults.has(line.key))) && <p className={classes.reason}>{line.refused?.message ?? faults.get(line.key)}</p>}
            {secrets.has(line.key) && (
              <span className={classes.secret}>
                <code data-password>{secrets.get(line.key)!.text}</code>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={say.copy(line.email)}
                  onClick={() =>
                    void copyText(secrets.get(line.key)!.text).then((done) => {
                      announce(done ? words.common.copied : words.common.copyFailed);
                      if (done && secrets.size === 1) onCopied();
                    })
                  }
                >
                  {words.common.copy}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Answer({ line, left, tenant }: { line: Line; left: boolean; tenant: string }) {
  if (line.answer) {
    return (
      <span className={classes.answer} data-tone="good">
        <IconCheck size={16} aria-hidden />
        <Anchor component={Link} to="/$tenant/users/$id" params={{ tenant, id: line.answer.id } as never} target="_blank" aria-label={`${say.answers[line.answer.outcome]}. ${say.open(line.email)}`}>
          {say.answers[line.answer.outcome]}
        </Anchor>
      </span>
    );
  }
  const Icon = line.refused?.here ? IconUserCheck : line.refused || left ? IconAlertTriangle : IconHourglass;
  return (
    <span className={classes.answer} data-tone={(line.refused && !line.refused.here) || (left && !line.refused) ? 'bad' : undefined}>
      <Icon size={16} aria-hidden />
      {line.refused?.here ? say.here : line.refused ? say.refused : left ? say.left : say.waiting}
    </span>
  );
}
