/** The address after `?`: the skill on show, and whether one is being made. */
export interface SkillsSearch {
  skill?: string;
  new?: string;
}

export function readSearch(raw: Record<string, unknown>): SkillsSearch {
  const search: SkillsSearch = {};
  for (const key of ['skill', 'new'] as const) {
    const value = raw[key];
    if (typeof value === 'string' && value !== '') search[key] = value;
  }
  return search;
}
