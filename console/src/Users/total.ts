import type { UserSummary } from '../api/types';
import type { View } from './view';

/** How many the view shows in all, where the counters say it exactly: unfiltered, by state alone, or by type alone. */
export function exactTotal(view: View, summary: UserSummary | undefined): number | null {
  if (!summary || view.search.trim() !== '' || view.roles.length + view.groups.length + view.queues.length + view.skills.length + view.availability.length > 0) return null;
  const { states, types } = view;
  if (states.length === 0 && types.length === 0) return summary.total;
  if (states.length > 0 && types.length > 0) return null;
  if (types.length > 0) return types.reduce((sum, type) => sum + (summary.byType[type] ?? 0), 0);
  // Someone locked also has a state: together they would be counted twice.
  if (states.includes('locked')) return states.length === 1 ? summary.locked : null;
  return states.reduce((sum, state) => sum + (summary.byState[state] ?? 0), 0);
}
