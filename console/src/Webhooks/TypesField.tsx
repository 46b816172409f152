import { Checkbox } from '@mantine/core';
import type { WebhookType } from '../api/types';
import { audit } from '../words/audit';
import { webhooks } from '../words/webhooks';
import classes from './Webhooks.module.css';

const say = webhooks.form;

export const nameOfType = (type: string) => audit.actions[type as keyof typeof audit.actions] ?? type;

interface Props {
  types: readonly WebhookType[];
  /** Null for everything. */
  value: readonly string[] | null;
  error: string | undefined;
  onChange: (value: readonly string[] | null) => void;
}

/** Everything, or what is ticked, by what it is about. */
export function TypesField({ types, value, error, onChange }: Props) {
  const areas = [...new Set(types.map(({ type }) => type.split('.')[0]!))];
  return (
    <div className={classes.types} role="group" aria-labelledby="webhook-types">
      <h3 id="webhook-types">{say.types}</h3>
      <Checkbox label={say.all} checked={value === null} onChange={(event) => onChange(event.currentTarget.checked ? null : [])} />
      {error && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
      {value !== null &&
        areas.map((area) => {
          const all = types.map(({ type }) => type).filter((type) => type.startsWith(`${area}.`));
          const ticked = all.filter((type) => value.includes(type));
          const rest = value.filter((type) => !all.includes(type));
          return (
            <fieldset key={area} className={classes.area}>
              <legend>
                <Checkbox
                  label={webhooks.areas[area] ?? area}
                  aria-label={say.allOf(webhooks.areas[area] ?? area)}
                  checked={ticked.length === all.length}
                  indeterminate={ticked.length > 0 && ticked.length < all.length}
                  onChange={() => onChange(ticked.length === all.length ? rest : [...rest, ...all])}
                />
              </legend>
              <div>
                {all.map((type) => (
                  <Checkbox key={type} size="xs" label={nameOfType(type)} checked={value.includes(type)} data-type={type} onChange={() => onChange(value.includes(type) ? value.filter((other) => other !== type) : [...value, type])} />
                ))}
              </div>
            </fieldset>
          );
        })}
    </div>
  );
}
