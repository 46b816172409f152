import { describe, expect, it } from 'vitest';
import { offeredColumns, roleTags, shownColumns, widthOf } from './columns';

describe('columns', () => {
  it('show the date of creation only where there is room', () => {
    expect(shownColumns(null, 1600)).toContain('createdAt');
    expect(shownColumns(null, 1000)).toEqual(['type', 'roles', 'status', 'lastSignInAt']);
    expect(shownColumns(null, 860)).toEqual(['roles', 'status', 'lastSignInAt']);
    expect(shownColumns(null, 720)).toEqual(['status', 'lastSignInAt']);
    expect(widthOf(['type'], true)).toBeGreaterThan(widthOf(['type']));
  });

  it('follow the reader, in their own order, and pass over unknown ones', () => {
    expect(shownColumns(['phone', 'type', 'shoe size'], 700)).toEqual(['type', 'phone']);
    expect(shownColumns([], 700)).toEqual([]);
  });

  it('have no types where there are none', () => {
    expect(shownColumns(null, 1000, offeredColumns(false))).toEqual(['roles', 'status', 'lastSignInAt', 'createdAt']);
    expect(shownColumns(['type', 'phone'], 1000, offeredColumns(false))).toEqual(['phone']);
  });

  it('show the queues where these say who does what', () => {
    expect(shownColumns(null, 1100, offeredColumns(false, true), ['roles', 'queues'])).toEqual(['roles', 'queues', 'status', 'lastSignInAt']);
    expect(shownColumns(null, 960, offeredColumns(false, true), ['roles', 'queues'])).toEqual(['roles', 'queues', 'status']);
    expect(shownColumns(null, 860, offeredColumns(false, true), ['roles', 'queues'])).toEqual(['roles', 'status', 'lastSignInAt']);
    expect(offeredColumns(true)).not.toContain('queues');
  });

  it('show who is online where the preset does, as long as there is room', () => {
    expect(shownColumns(null, 1110, offeredColumns(false, true), ['roles', 'queues'], true)).toEqual(['roles', 'queues', 'status', 'online', 'lastSignInAt']);
    expect(shownColumns(null, 961, offeredColumns(false, true), ['roles', 'queues'], true)).toEqual(['roles', 'queues', 'status', 'online']);
    expect(shownColumns(null, 860, offeredColumns(false, true), ['roles', 'queues'], true)).toEqual(['roles', 'status', 'lastSignInAt']);
  });

  it('fit the narrowest table without scrolling', () => {
    for (const room of [704, 760, 860, 976, 1136, 1600]) expect(widthOf(shownColumns(null, room))).toBeLessThanOrEqual(room);
  });

  it('show a second role where there is room to spare', () => {
    expect(roleTags(['roles', 'status'], false, 1600)).toBe(2);
    expect(roleTags(['roles', 'status'], false, 760)).toBe(1);
  });
});
