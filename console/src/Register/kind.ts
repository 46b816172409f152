import type { QueryClient } from '@tanstack/react-query';
import type { May } from '../api/types';

/** Something that a workspace keeps a register of: named, described, used by people, archived and brought back. */
export interface Entry {
  id: string;
  version: number;
  name: string;
  description: string;
  archivedAt: string | null;
  people: number;
  may: { edit: May; archive: May; bringBack: May };
}

export interface EntryWords {
  title: string;
  list: string;
  used: string;
  archived: string;
  archivedSince: string;
  count: (people: number) => string;
  inIt: (people: number) => string;
  kept: (people: number) => string;
  name: string;
  description: string;
  noDescription: string;
  saved: (name: string) => string;
  failed: string;
  met: string;
  takeTheirs: string;
  leave: string;
  leaveText: string;
  gone: string;
  goneText: string;
  creating: { title: string; submit: string; failed: string; created: (name: string) => string; hint: string; leave: string };
  archiving: { section: string; text: string; button: string; title: (name: string) => string; people: (people: number) => string; submit: (name: string) => string; done: (name: string) => string; failed: (name: string) => string };
  bringing: { section: string; text: string; button: string; done: (name: string) => string; failed: (name: string) => string };
}

/** One kind of register: what its pages say, where they are, and what is asked of the server. */
export interface Kind<E extends Entry = Entry> {
  words: EntryWords;
  /** Which entry is on show, in the address. */
  param: 'queue' | 'skill';
  to: '/$tenant/queues' | '/$tenant/skills';
  update: string;
  create: (tenant: string, body: { name: string; description: string }) => Promise<E>;
  change: (tenant: string, id: string, version: number, body: { name?: string; description?: string }) => Promise<E>;
  archive: (tenant: string, id: string) => Promise<E>;
  bringBack: (tenant: string, id: string) => Promise<E>;
  /** Puts it into what is on screen. */
  put: (client: QueryClient, tenant: string, entry: E) => void;
}

/** In use before archived, then by name: the order in which the server lists them. */
export const inOrder = (one: Entry, other: Entry) => Number(one.archivedAt !== null) - Number(other.archivedAt !== null) || one.name.localeCompare(other.name, 'en');
