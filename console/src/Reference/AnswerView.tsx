import { reference } from '../words/reference';
import { CodeBlock } from './CodeBlock';
import classes from './Panel.module.css';
import type { CallResult } from './useCall';

const most = 200_000;

/** What came back from a call that was tried. */
export function AnswerView({ result }: { result: CallResult | null }) {
  if (!result) return null;
  const text = pretty(result.text);
  return (
    <div className={classes.result} data-answer={result.status ?? 'none'}>
      <p>
        <strong data-good={(result.status ?? 500) < 400 || undefined}>{result.status ?? reference.noAnswer}</strong>
        <span>{reference.took(result.milliseconds)}</span>
        {result.headers.map(([name, value]) => (
          <span key={name}>
            {name} <code>{value}</code>
          </span>
        ))}
      </p>
      {text !== '' && <CodeBlock label={reference.answer} text={text.length > most ? `${text.slice(0, most)}\n…` : text} />}
    </div>
  );
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
