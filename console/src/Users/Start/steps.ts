import type { Onboarding } from '../../api/types';

const order = ['people', 'roles', 'secondAdministrator', 'mail'] as const;
export type StepId = (typeof order)[number];

export const stepsOf = (facts: Onboarding): { id: StepId; done: boolean }[] => order.map((id) => ({ id, done: facts[id] }));

/** Mail is not the workspace's own to do, so it holds the list open for nobody. */
export const isShown = (facts: Onboarding) => facts.isNew && stepsOf(facts).some(({ id, done }) => id !== 'mail' && !done);
