import { Checkbox } from '@mantine/core';
import type { ProfileSettings } from '../api/types';
import { profile, userSettings as say } from '../words/profile';
import type { FieldForm, SettingsForm } from './form';
import classes from './UserSettings.module.css';

interface Props {
  fields: ProfileSettings['items'];
  form: SettingsForm;
  onField: (name: string, change: Partial<FieldForm>) => void;
}

/** One row a field: whether it is there, and whether people change their own. */
export function FieldTable({ fields, form, onField }: Props) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{say.field}</th>
          <th scope="col">{say.visible}</th>
          <th scope="col">{say.edits}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ name, label, alwaysVisible, byPolicy }) => {
          const called = profile.fields[name] ?? label;
          const { visible, allowEdits } = form[name]!;
          return (
            <tr key={name} data-field={name}>
              <th scope="row">
                {called}
                {byPolicy && <span className={classes.why} id={`why-${name}`}>{say.byPolicy}</span>}
              </th>
              <td>
                {alwaysVisible ? (
                  <span className={classes.always}>{say.always}</span>
                ) : (
                  <Checkbox aria-label={say.visibleOf(called)} checked={visible} onChange={(event) => onField(name, { visible: event.currentTarget.checked })} />
                )}
              </td>
              <td>
                <Checkbox
                  aria-label={say.editsOf(called)}
                  aria-describedby={byPolicy ? `why-${name}` : undefined}
                  checked={allowEdits}
                  disabled={byPolicy || !visible}
                  onChange={(event) => onField(name, { allowEdits: event.currentTarget.checked })}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
