import { IconApiOff, IconArrowLeft, IconKey } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useReader } from '../Shell/me';
import { Heading } from '../ui/Heading';
import { PageState } from '../ui/PageState';
import { words } from '../words';
import { reference } from '../words/reference';
import { Answers } from './Answers';
import { CodeBlock } from './CodeBlock';
import { type Description, type Operation } from './document';
import { bodyExample, curlOf } from './example';
import { Fields } from './Fields';
import { Method } from './Method';
import classes from './Panel.module.css';
import { Parameters } from './Parameters';
import { TryIt } from './TryIt';

interface Props {
  description: Description | undefined;
  operation: Operation | undefined;
  phone: boolean;
}

/** One call: what it takes, what it answers, how it is made from a shell, and a way to try it here. */
export function OperationPanel({ description, operation, phone }: Props) {
  const { tenant, can } = useReader();
  const panel = useRef<HTMLElement>(null);
  const [values, setValues] = useState<Record<string, string>>({});
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => {
    window.scrollTo({ top: 0 });
    if (phone) panel.current?.focus({ preventScroll: true });
  }, [phone]);

  if (!description) return <section className={classes.panel} aria-busy aria-label={words.states.loading} />;

  const back = phone && (
    <Link to="/$tenant/api" params={{ tenant }} search={(now) => ({ ...now, operation: undefined })} className={classes.back}>
      <IconArrowLeft size={16} aria-hidden />
      {reference.back}
    </Link>
  );
  if (!operation) {
    return (
      <section ref={panel} tabIndex={-1} className={classes.panel}>
        {back}
        <PageState icon={<IconApiOff size={22} />} title={reference.gone} text={reference.goneText} />
      </section>
    );
  }

  const body = typed ?? bodyExample(operation, description);
  return (
    <section ref={panel} tabIndex={-1} aria-label={operation.summary} className={classes.panel}>
      {back}
      <header className={classes.head}>
        <Heading>{operation.summary}</Heading>
        <p className={classes.address}>
          <Method method={operation.method} /> <code dir="ltr">{operation.path}</code>
        </p>
        <p className={classes.needs}>
          <IconKey size={15} aria-hidden />
          {operation.needs ? (
            <span>
              {reference.needs} <code>{operation.needs}</code>. {can(operation.needs) ? reference.have : reference.haveNot}
            </span>
          ) : (
            reference.needsNothing
          )}
        </p>
      </header>
      <Parameters parameters={operation.parameters} />
      {operation.body && (
        <section className={classes.part} aria-labelledby="body">
          <Heading below={1} id="body">{reference.body}</Heading>
          <Fields schema={operation.body} description={description} />
        </section>
      )}
      <TryIt operation={operation} values={values} onValues={setValues} body={body} onBody={setTyped} />
      <section className={classes.part} aria-labelledby="shell">
        <Heading below={1} id="shell">{reference.shell}</Heading>
        <p className={classes.quiet}>{reference.shellText}</p>
        <CodeBlock label={reference.shell} text={curlOf(operation, window.location.origin, values, body)} />
      </section>
      <Answers operation={operation} description={description} />
    </section>
  );
}
