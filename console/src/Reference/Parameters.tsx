import { Heading } from '../ui/Heading';
import { words } from '../words';
import { typeOf, type Parameter } from './document';
import classes from './Panel.module.css';

/** What stands in the address and the headers. */
export function Parameters({ parameters }: { parameters: readonly Parameter[] }) {
  if (parameters.length === 0) return null;
  return (
    <section className={classes.part} aria-labelledby="parameters">
      <Heading below={1} id="parameters">{words.reference.parameters}</Heading>
      <dl className={classes.fields}>
        {parameters.map((one) => (
          <div key={one.name}>
            <dt>
              <code dir="ltr">{one.name}</code>
              <span>{words.reference.places[one.in]}</span>
              <span>{typeOf(one.schema)}</span>
              {one.required && <strong>{words.reference.required}</strong>}
            </dt>
            <dd>{one.description ?? words.reference.parameterTexts[one.name]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
