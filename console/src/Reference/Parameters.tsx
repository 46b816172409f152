import { Heading } from '../ui/Heading';
import { reference } from '../words/reference';
import { typeOf, type Parameter } from './document';
import classes from './Panel.module.css';

/** What stands in the address and the headers. */
export function Parameters({ parameters }: { parameters: readonly Parameter[] }) {
  if (parameters.length === 0) return null;
  return (
    <section className={classes.part} aria-labelledby="parameters">
      <Heading below={1} id="parameters">{reference.parameters}</Heading>
      <dl className={classes.fields}>
        {parameters.map((one) => (
          <div key={one.name}>
            <dt>
              <code dir="ltr">{one.name}</code>
              <span>{reference.places[one.in]}</span>
              <span>{typeOf(one.schema)}</span>
              {one.required && <strong>{reference.required}</strong>}
            </dt>
            <dd>{one.description ?? reference.parameterTexts[one.name]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
