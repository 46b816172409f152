import { describe, expect, it } from 'vitest';
import { shownColumns, widthOf } from './columns';

describe('columns', () => {
  it('show the date of creation only where there is room', () => {
    expect(shownColumns(null, 1600)).toContain('createdAt');
    expect(shownColumns(null, 1000)).toEqual(['type', 'roles', 'status', 'lastSignInAt']);
    expect(shownColumns(null, 760)).toEqual(['roles', 'status', 'lastSignInAt']);
    expect(widthOf(['type'], true)).toBeGreaterThan(widthOf(['type']));
  });

  it('follow the reader, in their own order, and pass over unknown ones', () => {
    expect(shownColumns(['phone', 'type', 'shoe size'], 700)).toEqual(['type', 'phone']);
    expect(shownColumns([], 700)).toEqual([]);
  });

  it('fit the narrowest table without scrolling', () => {
    expect(widthOf(shownColumns(null, 720))).toBeLessThanOrEqual(850);
  });
});
