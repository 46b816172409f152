import { Heading } from '../ui/Heading';
import { reference } from '../words/reference';
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
            {reference.answer} <span>{done.status}</span>
          </Heading>
          {done.schema ? <Fields schema={done.schema} description={description} depth={1} /> : <p className={classes.quiet}>{reference.nothing}</p>}
        </section>
      )}
      <section className={classes.part} aria-labelledby="problems">
        <Heading below={1} id="problems">{reference.problems}</Heading>
        <p className={classes.quiet}>{reference.problemsText}</p>
        <dl className={classes.fields}>
          {refusals.map(({ status }) => (
            <div key={status}>
              <dt>
                <code>{status}</code>
              </dt>
              <dd>{reference.statuses[status]}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
