/** Who is selected: people by name, or everyone whom the filter shows. */
export interface Picked {
  ids: readonly string[];
  everyone: boolean;
}

export const nobody: Picked = { ids: [], everyone: false };

/** One row more or less; with a range, all rows from the last one touched to this one become as this one. */
export function pick(now: Picked, rows: readonly string[], id: string, from: string | null): Picked {
  const ids = now.everyone ? rows : now.ids;
  const on = !ids.includes(id);
  const [start, end] = [from === null ? -1 : rows.indexOf(from), rows.indexOf(id)];
  const touched = start < 0 || end < 0 ? [id] : rows.slice(Math.min(start, end), Math.max(start, end) + 1);
  return { everyone: false, ids: on ? [...ids, ...touched.filter((row) => !ids.includes(row))] : ids.filter((row) => !touched.includes(row)) };
}

/** The page's box: all rows of it, or none of them. */
export function pickPage(now: Picked, rows: readonly string[]): Picked {
  if (now.everyone) return nobody;
  const all = rows.every((row) => now.ids.includes(row));
  return { everyone: false, ids: all ? now.ids.filter((id) => !rows.includes(id)) : [...now.ids, ...rows.filter((row) => !now.ids.includes(row))] };
}

export const isPicked = (now: Picked, id: string) => now.everyone || now.ids.includes(id);
