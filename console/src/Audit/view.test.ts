import { describe, expect, it } from 'vitest';
import type { AuditEvent } from '../api/types';
import { audit } from '../words/audit';
import { deviceOf } from './device';
import { nameAndAddress, plainSentence } from './sentence';
import { groups, hasAction, hasGroup, readSearch, toFilter, toggleAction, toggleGroup } from './view';

const event = (change: Partial<AuditEvent>) =>
  ({ name: 'user.suspended', actor: { kind: 'user', id: 'a', name: 'Ana López' }, subject: { kind: 'user', id: 's', name: 'Luis Vega <luis@acme.example>' }, details: {}, ...change }) as AuditEvent;

describe('a sentence', () => {
  it('says who did what to whom', () => {
    expect(plainSentence(event({}))).toBe('Ana López suspended Luis Vega');
    expect(plainSentence(event({ name: 'session.entered', details: { proof: 'link' } }))).toBe('Luis Vega signed in by a link');
    expect(plainSentence(event({ name: 'portal.opened', details: { portal: 'Agent Desktop' } }))).toBe('Luis Vega opened Agent Desktop');
    expect(plainSentence(event({ name: 'session.ended', details: { because: 'signed_out' } }))).toBe('Luis Vega: a session ended by signing out');
    expect(plainSentence(event({ name: 'user.edited', subject: { kind: 'user', id: 'a', name: 'Ana López' } }))).toBe('Ana López edited themselves');
  });

  it('names those who are no person, and those whose data is erased', () => {
    expect(plainSentence(event({ actor: { kind: 'operator', id: null, name: 'operator' } }))).toBe('The operator suspended Luis Vega');
    expect(plainSentence(event({ actor: { kind: 'key', id: 'k', name: 'key sync' } }))).toBe('API key sync suspended Luis Vega');
    expect(plainSentence(event({ actor: { kind: 'user', id: 'a', name: null }, subject: { kind: 'user', id: 's', name: null } }))).toBe('Someone whose data was erased suspended someone');
  });

  it('is readable for an event nobody wrote one for', () => {
    expect(plainSentence(event({ name: 'queue.member_added' }))).toBe('Ana López: queue member added (Luis Vega)');
    expect(plainSentence(event({ name: 'mail.sent', subject: { kind: 'mail', id: 's', name: null } }))).toBe('Ana López: mail sent');
  });

  it('is there for every action that can be filtered by', () => {
    expect(Object.keys(audit.sentences).sort()).toEqual(Object.keys(audit.actions).sort());
    expect(groups.flatMap((group) => group.actions).length).toBe(Object.keys(audit.actions).length);
  });

  it('parts a name from its address', () => {
    expect(nameAndAddress('A <b> C <x@y.example>')).toEqual({ name: 'A <b> C', email: 'x@y.example' });
    expect(nameAndAddress('Night shift')).toEqual({ name: 'Night shift', email: null });
  });
});

describe('the filters', () => {
  it('take what is a day and leave what is none', () => {
    expect(readSearch({ from: '2026-11-20', to: 'soon', about: 7, name: 'user.*' })).toEqual({ from: '2026-11-20', name: 'user.*' });
  });

  it('ask for the last day too', () => {
    const { from, to } = toFilter({ from: '2026-11-20', to: '2026-11-20' });
    expect(Date.parse(to!) - Date.parse(from!)).toBe(86_400_000);
  });

  it('choose a group, and one of it less', () => {
    const signing = groups.find((group) => group.name === 'Signing in')!;
    const whole = toggleGroup(['user.edited'], signing);
    expect(whole).toEqual(['user.edited', 'session.*', 'sign_in.*', 'sso.*', 'portal.*']);
    expect(hasGroup(whole, signing)).toBe(true);
    const less = toggleAction(whole, signing, 'sign_in.failed');
    expect(hasAction(less, 'sign_in.failed')).toBe(false);
    expect(hasAction(less, 'session.ended')).toBe(true);
    expect(toggleGroup(whole, signing)).toEqual(['user.edited']);
  });
});

describe('a device', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36', 'Chrome on Windows'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile Safari/604.1', 'Safari on iOS'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0', 'Firefox on Linux'],
    ['curl/8.5.0', 'curl'],
    ['python-requests/2.31', 'python-requests'],
    [null, null],
  ])('%s', (agent, device) => expect(deviceOf(agent)).toBe(device));
});
