import { describe, expect, it } from 'vitest';
import { hue, hueCount, initials } from './person';

describe('initials', () => {
  it('are the first letters of the first and the last word', () => {
    expect(initials('Ana López', 'a@x.io')).toBe('AL');
    expect(initials('ana maría de la cruz', 'a@x.io')).toBe('AC');
    expect(initials('Cher', 'c@x.io')).toBe('C');
  });

  it('work in any script', () => {
    expect(initials('李明华', 'l@x.io')).toBe('李');
    expect(initials('محمد علي', 'm@x.io')).toBe('مع');
    expect(initials('Ольга Иванова', 'o@x.io')).toBe('ОИ');
    expect(initials('e\u0301lise roy', 'e@x.io')).toBe('E\u0301R');
  });

  it('pass over emoji, signs and invisible characters', () => {
    expect(initials('🚀 Rocket Man', 'r@x.io')).toBe('RM');
    expect(initials('\u200bAna \u200b', 'a@x.io')).toBe('A');
    expect(initials('👩‍🚀', 'zoe@x.io')).toBe('Z');
    expect(initials('…', '@')).toBe('?');
  });
});

describe('color', () => {
  it('is stable and spread over all hues', () => {
    expect(hue('0190a7e2-0000-7000-8000-000000000001')).toBe(hue('0190a7e2-0000-7000-8000-000000000001'));
    const seen = new Set(Array.from({ length: 200 }, (_, index) => hue(`user-${index}`)));
    expect(seen.size).toBe(hueCount);
  });
});
