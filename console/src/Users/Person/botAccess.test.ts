import { describe, expect, it } from 'vitest';
import type { PermissionHeld } from '../../api/types';
import { botAccess } from './botAccess';

const held = (permission: string, isHeld: boolean, ...sources: { role: string; group?: string }[]): PermissionHeld => ({
  permission, name: permission, category: 'Bots', administrative: false, held: isHeld,
  sources: sources.map(({ role, group }) => ({ role: { id: role, code: role, name: role, system: false, own: !group }, through: group ? [{ id: group, name: group, system: false }] : [] })),
});

describe('bot-builder access', () => {
  it('is none without the permission, or where the type withholds it', () => {
    expect(botAccess([]).level).toBe('None');
    expect(botAccess([held('bots:read', true)]).hint).toContain('comes with a role');
    expect(botAccess([held('bots:update', false, { role: 'Editor' })])).toEqual({ level: 'None', hint: 'Their user type does not let it through.' });
  });

  it('names each role and group that it comes from once', () => {
    const all = [held('bots:update', true, { role: 'Builder', group: 'Factory' }, { role: 'Editor' }), held('bots:create', true, { role: 'Builder', group: 'Factory' })];
    expect(botAccess(all).level).toBe('Builder, and makes new bots');
    expect(botAccess(all).hint).toContain('From Builder (group Factory), Editor.');
    expect(botAccess(all.slice(0, 1)).level).toBe('Builder');
  });
});
