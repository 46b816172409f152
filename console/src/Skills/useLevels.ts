import { useReader } from '../Shell/me';

/** The workspace's levels of a skill to choose from, the least first; none where a skill is only had or not. */
export function useLevels() {
  const { me } = useReader();
  return (me?.words.skillLevels ?? []).map((label, index) => ({ value: String(index + 1), label }));
}
