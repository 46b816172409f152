import type { OpenSession } from '../api/types';
import { sessions } from '../words/sessions';

/** "Chrome on Windows"; what kind of thing it is where it does not say more. */
export function deviceName({ kind, browser, system }: OpenSession['device']): string {
  if (browser && system) return sessions.on(browser, system);
  return browser ?? system ?? sessions.devices[kind] ?? kind;
}

/** Where it has entered, each told once. */
export function placesOf({ workspaces }: OpenSession): string[] {
  const here = workspaces.some((one) => one.isThis);
  const elsewhere = workspaces.some((one) => !one.isThis);
  if (!here && !elsewhere) return [sessions.nowhere];
  return [...(here ? [sessions.here] : []), ...(elsewhere ? [sessions.elsewhere] : [])];
}
