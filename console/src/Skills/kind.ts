import type { Skill } from '../api/types';
import type { Kind } from '../Register/kind';
import { skillWords } from '../words/skills';
import { archiveSkill, bringSkillBack, changeSkill, createSkill } from './actions';
import { putSkill } from './queries';

export const skillKind = {
  words: skillWords,
  param: 'skill',
  to: '/$tenant/skills',
  update: 'skills:update',
  create: createSkill,
  change: changeSkill,
  archive: archiveSkill,
  bringBack: bringSkillBack,
  put: putSkill,
} satisfies Kind<Skill>;
