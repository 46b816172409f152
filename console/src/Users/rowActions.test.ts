import { describe, expect, it } from 'vitest';
import type { User } from '../api/types';
import { isButton, offeredActions, pageActions } from './rowActions';

const user = (change: Partial<User> = {}): User => ({
  id: 'u', version: 1, displayName: 'Ana', givenName: 'Ana', familyName: 'López', email: 'ana@acme.example', phone: null, externalId: null, timeZone: null, picture: null,
  type: 'agent', state: 'active', lockedUntil: null, roles: [], groups: [], queues: [], skills: [], availability: 'offline', online: false, statistics: null, lastSignInAt: null, createdAt: '2026-01-01T00:00:00Z', isPrimaryAdmin: false, isYou: false, ...change,
});
const all = () => true;
const names = (change: Partial<User>, can: (permission: string) => boolean = all) => offeredActions(user(change), can).map((offer) => offer.action);

describe('row actions', () => {
  it('follow the state', () => {
    expect(names({})).toEqual(['edit', 'reset', 'suspend']);
    expect(names({ state: 'suspended' })).toEqual(['edit', 'reset', 'reactivate']);
    expect(names({ lockedUntil: '2026-01-01T00:00:00Z' })).toContain('unlock');
    expect(names({ state: 'deleted' })).toEqual(['edit', 'reset']);
    expect(names({ state: 'invited' })).toEqual(['edit', 'resend', 'suspend', 'revoke']);
    expect(offeredActions(user({ state: 'invited' }), all, { activation: ['mail_link', 'copy_link'] }).map((offer) => offer.action)).toContain('copyInvite');
  });

  it('follow the verbs of the workspace', () => {
    const offered = (verbs: string[]) => offeredActions(user(), all, { verbs }).map((offer) => offer.action);
    expect(offered(['suspend', 'delete'])).toEqual(['edit', 'reset', 'suspend', 'delete']);
    expect(offered(['delete'])).toEqual(['edit', 'reset', 'delete']);
    expect(offeredActions(user({ isPrimaryAdmin: true }), all, { verbs: ['delete'] }).find((offer) => offer.action === 'delete')?.refused).toBeTruthy();
  });

  it('put out and let in again in the workspace’s own way', () => {
    const offered = (state: User['state'], verbs: string[]) => offeredActions(user({ state }), all, { verbs }).map((offer) => offer.action);
    expect(offered('active', ['deactivate'])).toEqual(['edit', 'reset', 'deactivate']);
    expect(offered('deactivated', ['deactivate'])).toEqual(['edit', 'reset', 'activate']);
    expect(offered('deactivated', ['suspend'])).toEqual(['edit', 'reset', 'activate']);
    expect(offered('suspended', ['suspend', 'deactivate'])).toEqual(['edit', 'reset', 'reactivate', 'deactivate']);
    const inRow = (state: User['state'], verbs: string[]) => {
      const offers = offeredActions(user({ state }), all, { verbs });
      return offers.filter((offer) => isButton(offer.action, offers)).map((offer) => offer.action);
    };
    expect(inRow('active', ['deactivate'])).toEqual(['edit', 'reset', 'deactivate']);
    expect(inRow('active', ['suspend', 'deactivate', 'delete'])).toEqual(['edit', 'reset', 'suspend']);
  });

  it('let the primary admin hand over, and bots be handed over from the page of their owner', () => {
    expect(names({ isYou: true, isPrimaryAdmin: true })).toContain('handOver');
    expect(names({ isPrimaryAdmin: true })).not.toContain('handOver');
    expect(names({ isYou: true })).not.toContain('handOver');
    const onPage = (change: Partial<User>, can: (permission: string) => boolean = all) => pageActions(user(change), can, { verbs: ['suspend', 'delete'] }).map((offer) => offer.action);
    expect(onPage({})).toEqual(['edit', 'reset', 'transferBots', 'suspend', 'delete']);
    expect(onPage({ state: 'invited' })).not.toContain('transferBots');
    expect(onPage({}, (permission) => permission !== 'bots:transfer')).not.toContain('transferBots');
  });

  it('follow the permissions', () => {
    expect(names({}, (permission) => permission === 'users:read')).toEqual(['edit']);
    expect(names({}, (permission) => permission === 'users:block')).toEqual(['edit', 'suspend']);
  });

  it('say why, where a row can know', () => {
    expect(offeredActions(user({ isYou: true }), all).filter((offer) => offer.refused).map((offer) => offer.action)).toEqual(['reset', 'suspend']);
    expect(offeredActions(user({ isPrimaryAdmin: true }), all).find((offer) => offer.action === 'suspend')?.refused).toBeTruthy();
  });
});
