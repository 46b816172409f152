import { expect, it } from 'vitest';
import { changedFields, rebase, toChange, withField, type SettingsForm } from './form';

const base: SettingsForm = { picture: { visible: true, allowEdits: true }, company: { visible: false, allowEdits: false }, city: { visible: true, allowEdits: false } };

it('sends what was changed and nothing else', () => {
  expect(toChange(base, base)).toEqual({ fields: {} });
  expect(toChange(base, withField(withField(base, 'company', { visible: true }), 'picture', { allowEdits: false }))).toEqual({
    fields: { picture: { visible: null, allowEdits: false }, company: { visible: true, allowEdits: null } },
  });
});

it('lets nobody edit a field that is hidden', () => {
  const edited = withField(base, 'city', { allowEdits: true });
  expect(withField(edited, 'city', { visible: false }).city).toEqual({ visible: false, allowEdits: false });
  expect(withField(base, 'company', { allowEdits: true }).company).toEqual({ visible: false, allowEdits: false });
  expect(changedFields(base, withField(edited, 'city', { allowEdits: false }))).toEqual([]);
});

it('keeps what I changed over what someone else saved', () => {
  const theirs = withField(base, 'city', { allowEdits: true });
  expect(rebase(base, withField(base, 'company', { visible: true }), theirs)).toEqual({ ...theirs, company: { visible: true, allowEdits: false } });
});
