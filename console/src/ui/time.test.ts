import { describe, expect, it } from 'vitest';
import { dayOf, exactTime, timeAgo } from './time';

const now = Date.parse('2026-11-20T12:00:00Z');
const ago = (seconds: number) => timeAgo(new Date(now - seconds * 1000).toISOString(), now);

describe('relative time', () => {
  it('is "just now" under a minute, also for a clock that is a little ahead', () => {
    expect(ago(0)).toBe('just now');
    expect(ago(59)).toBe('just now');
    expect(ago(-20)).toBe('just now');
  });

  it('takes the largest whole unit and never makes the past older than it is', () => {
    expect(ago(60)).toBe('1 minute ago');
    expect(ago(3_599)).toBe('59 minutes ago');
    expect(ago(3_600)).toBe('1 hour ago');
    expect(ago(86_399)).toBe('23 hours ago');
    expect(ago(86_400)).toBe('yesterday');
    expect(ago(6 * 86_400)).toBe('6 days ago');
    expect(ago(8 * 86_400)).toBe('8 days ago');
    expect(ago(45 * 86_400)).toBe('6 weeks ago');
    expect(ago(364 * 86_400)).toBe('12 months ago');
    expect(ago(800 * 86_400)).toBe('2 years ago');
  });

  it('tells what is to come', () => {
    expect(ago(-45)).toBe('in 1 minute');
    expect(ago(-7 * 86_400)).toBe('in 7 days');
    expect(ago(-3 * 86_400)).toBe('in 3 days');
    expect(ago(-7 * 86_400 + 2)).toBe('in 7 days');
  });
});

it('the exact time is told in the zone asked for', () => {
  expect(exactTime('2026-11-20T08:12:31Z', 'Europe/Madrid')).toContain('9:12:31');
  expect(dayOf('2026-11-20T23:30:00Z', 'Asia/Tokyo')).toContain('21');
});
