import { reference } from '../words/reference';
import { resolve, typeOf, type Description, type Schema } from './document';
import classes from './Panel.module.css';

interface Props {
  schema: Schema;
  description: Description;
  depth?: number;
}

/** The members of a body or an answer; what they hold opens in place. */
export function Fields({ schema, description, depth = 0 }: Props) {
  const plain = resolve(schema, description);
  const list = plain.items !== undefined;
  const held = list ? resolve(plain.items!, description) : plain;
  const members = Object.entries(held.properties ?? {});
  if (members.length === 0) return <p className={classes.quiet}>{typeOf(schema)}</p>;
  return (
    <dl className={classes.fields}>
      {members.map(([name, member]) => (
        <div key={name}>
          <dt>
            <code dir="ltr">{name}</code>
            <span>{typeOf(member)}</span>
            {held.required?.includes(name) && depth === 0 && <strong>{reference.required}</strong>}
          </dt>
          <dd>
            {member.description && <p>{member.description}</p>}
            <Words schema={resolve(member, description)} />
            {depth < 4 && <Inside schema={member} description={description} depth={depth} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Words({ schema }: { schema: Schema }) {
  const options = (schema.enum ?? schema.items?.enum)?.filter((word) => word !== null);
  if (!options) return null;
  return (
    <p className={classes.options}>
      {reference.oneOf}{' '}
      {options.map((word) => (
        <code key={word}>{word}</code>
      ))}
    </p>
  );
}

function Inside({ schema, description, depth }: Required<Props>) {
  const plain = resolve(schema, description);
  const held = plain.items ? resolve(plain.items, description) : plain;
  if (!held.properties) return null;
  return (
    <details className={classes.inside}>
      <summary>{reference.members(Object.keys(held.properties).length)}</summary>
      <Fields schema={schema} description={description} depth={depth + 1} />
    </details>
  );
}
