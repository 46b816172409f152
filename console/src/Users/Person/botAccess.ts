import type { PermissionHeld } from '../../api/types';
import { person } from '../../words/person';

const { botAccess: say } = person;

/** How far someone builds bots, and what gives them that; read off what they may do. */
export function botAccess(held: readonly PermissionHeld[]) {
  const of = (permission: string) => held.find((item) => item.permission === permission);
  const [edits, makes] = [of('bots:update'), of('bots:create')];
  const level = edits?.held ? (makes?.held ? 'creator' : 'builder') : 'none';
  const sources = level === 'none' ? [] : [edits, ...(level === 'creator' ? [makes] : [])].flatMap((item) => item?.sources ?? []);
  const names = [...new Set(sources.map(({ role, through }) => (through[0] ? say.through(role.name, through[0].name) : role.name)))];
  return { level: say.levels[level], hint: level !== 'none' ? say.from(names.join(', ')) : edits ? say.withheld : say.none };
}
