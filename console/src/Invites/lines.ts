import type { Me, NewUser, NewUserAnswer, UserType, Way } from '../api/types';
import { isRequired } from '../Users/Add/form';
import { words } from '../words';
import { invites } from '../words/invites';
import { parsePasted } from './parse';

export const mostAtOnce = 100;

/** One person to invite, and what came of it. */
export interface Line {
  key: string;
  email: string;
  givenName: string;
  familyName: string;
  /** Not while it is typed at: what the server said of the last try. */
  refused?: { here: boolean; message: string };
  answer?: { id: string; outcome: NewUserAnswer['outcome'] };
}

/** What all of them get. */
export interface Shared {
  type: UserType | null;
  roleIds: string[];
  groupIds: string[];
  activation: Way | null;
}

const { several: say } = invites;

export const toLines = (text: string): Line[] => parsePasted(text).map((one) => ({ ...one, key: crypto.randomUUID() }));

export const nameFields = (me: Me | undefined): readonly ('givenName' | 'familyName' | 'displayName')[] => (isRequired(me, 'displayName') ? ['displayName'] : ['givenName', 'familyName']);

export const sameAddress = (email: string) => email.trim().toLocaleLowerCase();

/** What is to be looked at first in each line, by its key; the server has the last word on the rest. */
export function faultsOf(lines: readonly Line[], me: Me | undefined): ReadonlyMap<string, string> {
  const faults = new Map<string, string>();
  const seen = new Set<string>();
  for (const line of lines) {
    const address = sameAddress(line.email);
    const missing = nameFields(me).find((field) => isRequired(me, field) && valueOf(line, field).trim() === '');
    if (!/^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]+$/.test(address)) faults.set(line.key, say.invalid);
    else if (seen.has(address)) faults.set(line.key, say.twice);
    else if (missing) faults.set(line.key, say.needed(words.fields[missing]));
    seen.add(address);
  }
  return faults;
}

/** A display name is typed in one box. */
export const valueOf = (line: Line, field: 'givenName' | 'familyName' | 'displayName') => (field === 'displayName' ? `${line.givenName}${line.familyName && ` ${line.familyName}`}` : line[field]);

export const withValue = (field: 'givenName' | 'familyName' | 'displayName', value: string): Partial<Line> => (field === 'displayName' ? { givenName: value, familyName: '' } : { [field]: value });

const orNull = (text: string) => text.trim() || null;

export function toNewUser(line: Line, shared: Shared, me: Me | undefined): NewUser {
  const one = isRequired(me, 'displayName');
  return {
    givenName: one ? null : orNull(line.givenName),
    familyName: one ? null : orNull(line.familyName),
    displayName: one ? orNull(valueOf(line, 'displayName')) : null,
    email: line.email.trim(),
    phone: null,
    externalId: null,
    timeZone: null,
    type: shared.type,
    roleIds: shared.roleIds,
    ...(shared.groupIds.length > 0 && { groupIds: shared.groupIds }),
    activation: shared.activation,
  };
}
