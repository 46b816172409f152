import { answer, apiFor } from '../api/client';
import type { NewSkill, SkillChange } from '../api/types';

const at = (id: string) => ({ params: { path: { id } } });

export const createSkill = (tenant: string, body: NewSkill) => answer(apiFor(tenant).POST('/api/v1/skills', { body })).then((made) => made.skill);

export const changeSkill = (tenant: string, id: string, version: number, body: SkillChange) =>
  answer(apiFor(tenant).PATCH('/api/v1/skills/{id}', { body, params: { path: { id }, header: { 'If-Match': `"${version}"` } } }));

export const archiveSkill = (tenant: string, id: string) => answer(apiFor(tenant).POST('/api/v1/skills/{id}/archive', at(id)));

export const bringSkillBack = (tenant: string, id: string) => answer(apiFor(tenant).POST('/api/v1/skills/{id}/bring-back', at(id)));

export const giveSkill = (tenant: string, id: string, body: { add?: string[]; remove?: string[]; level?: number }) =>
  answer(apiFor(tenant).POST('/api/v1/skills/{id}/holders', { ...at(id), body: { add: null, remove: null, level: null, ...body } }));

export const setSkills = (tenant: string, user: string, skills: { id: string; level: number | null }[]) =>
  answer(apiFor(tenant).PUT('/api/v1/users/{id}/skills', { ...at(user), body: { skills } }));
