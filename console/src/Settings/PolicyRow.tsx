import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { settings, valueOf } from '../words/settings';
import { ordered, same, shown, type PolicyKey, type SettingsForm } from './form';
import type { useWhom } from './useWhom';
import { WhomField } from './WhomField';
import classes from './Settings.module.css';

interface Props {
  name: PolicyKey;
  /** The words to choose from; none for a number. */
  choices?: readonly string[];
  /** Words that are always in. */
  fixed?: readonly string[];
  value: string | string[];
  preset: string | string[];
  error: string | undefined;
  disabled: boolean;
  /** Who can be named, for the rules that name someone. */
  whom: ReturnType<typeof useWhom>;
  onValue: (value: SettingsForm['policy'][PolicyKey]) => void;
}

/** One rule: what it means, its value, and what the preset says. */
export function PolicyRow({ name, choices, fixed = [], value, preset, error, disabled, whom, onValue }: Props) {
  const label = settings.labels[name]!;
  const changed = !same(value, preset, name);
  return (
    <div className={classes.row} data-policy={name}>
      <div className={classes.meaning}>
        <h3 id={`policy-${name}`}>{label}</h3>
        <p id={`means-${name}`}>{settings.texts[name]}</p>
      </div>
      <div className={classes.control}>
        {name === 'mfaFor' && typeof value !== 'string' ? (
          <WhomField labelledBy={`policy-${name}`} describedBy={`means-${name}`} groups={whom.groups} value={value} error={error} disabled={disabled} onValue={onValue} />
        ) : typeof value !== 'string' ? (
          <div role="group" aria-labelledby={`policy-${name}`} className={classes.checks}>
            {[...new Set([...(choices ?? []), ...value])].map((word) => (
              <Checkbox
                key={word}
                size="xs"
                label={valueOf(name, word)}
                checked={value.includes(word)}
                disabled={disabled || fixed.includes(word)}
                onChange={() => onValue(value.includes(word) ? value.filter((other) => other !== word) : [...value, word])}
              />
            ))}
            {ordered.includes(name) && value.length > 1 && (
              <NativeSelect size="xs" label={settings.chosenFirst} data={value.map((word) => ({ value: word, label: valueOf(name, word) }))} value={value[0]} disabled={disabled} onChange={({ currentTarget: { value: first } }) => onValue([first, ...value.filter((word) => word !== first)])} />
            )}
            {error && <p role="alert" className={classes.error}>{error}</p>}
          </div>
        ) : choices ? (
          <NativeSelect aria-labelledby={`policy-${name}`} aria-describedby={`means-${name}`} data={[...new Set([...choices, value])].map((word) => ({ value: word, label: valueOf(name, word) }))} value={value} error={error} disabled={disabled} onChange={(event) => onValue(event.currentTarget.value)} />
        ) : name === 'allowedNetworks' ? (
          <Textarea aria-labelledby={`policy-${name}`} aria-describedby={`means-${name}`} autosize minRows={2} maxRows={10} autoComplete="off" spellCheck={false} placeholder={settings.empty[name]} value={value} error={error} disabled={disabled} maxLength={5000} onChange={(event) => onValue(event.currentTarget.value)} />
        ) : (
          <TextInput aria-labelledby={`policy-${name}`} aria-describedby={`means-${name}`} inputMode="numeric" autoComplete="off" placeholder={settings.empty[name]} value={value} error={error} disabled={disabled} maxLength={12} onChange={(event) => onValue(event.currentTarget.value)} />
        )}
        <p className={classes.preset}>
          <span>{settings.presetValue(shown(preset, name, whom.names))}</span>
          {changed && !disabled && (
            <Button size="compact-xs" variant="subtle" aria-label={settings.back(label)} onClick={() => onValue(preset)}>
              {settings.backShort}
            </Button>
          )}
        </p>
      </div>
    </div>
  );
}
