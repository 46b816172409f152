import { Heading } from '../ui/Heading';
import { words } from '../words';
import type { Description, Operation } from './document';
import { Fields } from './Fields';
import classes from './Panel.module.css';

/** What comes back: the answer's members, and what each refusal means. */
export function Answers({ operation, description }: { operation: Operation; description: Description }) {
  const done = operation.answers.find((answer) => answer.status.startsWith('2'));
  const refusals = operation.answers.filter((answer) => !answer.status.startsWith('2'));
  return (
    <>
      {done && (
        <section className={classes.part} aria-labelledby="answer">
          <Heading below={1} id="answer">
            {words.reference.answer} <span>{done.status}</span>
          </Heading>
          {done.schema ? <Fields schema={done.schema} description={description} depth={1} /> : <p className={classes.quiet}>{words.reference.nothing}</p>}
        </section>
      )}
      <section className={classes.part} aria-labelledby="problems">
        <Heading below={1} id="problems">{words.reference.problems}</Heading>
        <p className={classes.quiet}>{words.reference.problemsText}</p>
        <dl className={classes.fields}>
          {refusals.map(({ status }) => (
            <div key={status}>
              <dt>
                <code>{status}</code>
              </dt>
              <dd>{words.reference.statuses[status]}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
