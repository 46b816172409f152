import type { UserDetails } from '../../api/types';

/** The states that the form offers a person, their own among them, and why none can be chosen. */
export function stateChoices({ state, may }: Pick<UserDetails, 'state' | 'may'>, verbs: readonly string[]): { options: string[]; refused: string | null } {
  if (state !== 'active' && state !== 'suspended' && state !== 'deactivated') return { options: [state], refused: null };
  const ways = [
    ...(state !== 'active' ? [{ to: 'active', verdict: state === 'suspended' ? may.reactivate : may.activate }] : []),
    ...(state !== 'suspended' && verbs.includes('suspend') ? [{ to: 'suspended', verdict: may.suspend }] : []),
    ...(state !== 'deactivated' && verbs.includes('deactivate') ? [{ to: 'deactivated', verdict: may.deactivate }] : []),
  ];
  const open = ways.filter(({ verdict }) => verdict.allowed).map(({ to }) => to);
  const all = ['active', 'suspended', 'deactivated'];
  return { options: all.filter((one) => one === state || open.includes(one)), refused: open.length > 0 ? null : (ways[0]?.verdict.reason ?? null) };
}
