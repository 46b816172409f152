import { lazy, type ComponentType } from 'react';
import type { UserDetails } from '../../api/types';
import { hasQueues } from '../../Queues/preset';
import { agentWordOf } from '../../Presence/preset';
import { hasSkills } from '../../Skills/preset';
import { person } from '../../words/person';

type Can = (permission: string) => boolean;

export interface PersonTab {
  id: string;
  label: (preset: string | undefined) => string;
  may: (can: Can, preset: string | undefined) => boolean;
  /** Loaded when it is opened. */
  Panel: ComponentType<{ user: UserDetails }>;
}

/** What a person's page has beside their profile, in order. Another tab is another entry. */
export const tabs: readonly PersonTab[] = [
  {
    id: 'sessions',
    label: (preset) => (preset === 'enterprise-console' ? person.devices : person.sessions),
    may: (can) => can('sessions:read'),
    Panel: lazy(() => import('../../Sessions/Devices')),
  },
  { id: 'bots', label: () => person.bots, may: (can) => can('bots:read'), Panel: lazy(() => import('../../Bots/BotsTab')) },
  { id: 'queues', label: () => person.queues, may: (can, preset) => can('queues:read') && hasQueues(preset), Panel: lazy(() => import('../../Queues/QueuesTab')) },
  { id: 'skills', label: () => person.skills, may: (can, preset) => can('skills:read') && hasSkills(preset), Panel: lazy(() => import('../../Skills/SkillsTab')) },
  { id: 'agent', label: (preset) => agentWordOf(preset), may: (can) => can('users:read'), Panel: lazy(() => import('../../Presence/AgentTab')) },
  { id: 'statistics', label: () => person.statistics, may: (can) => can('statistics:read'), Panel: lazy(() => import('../../Statistics/StatisticsTab')) },
  { id: 'access', label: () => person.access, may: (can) => can('users:read'), Panel: lazy(() => import('./AccessTab')) },
  { id: 'activity', label: () => person.activity, may: (can) => can('audit:read'), Panel: lazy(() => import('./ActivityTab')) },
];
