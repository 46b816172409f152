/** The part of the address after `?`, kept readable: plain words, and commas as they are. */
export function parseAddress(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

export function writeAddress(search: Record<string, unknown>): string {
  const parts = Object.entries(search).flatMap(([key, value]) => (value === undefined || value === null || value === '' ? [] : [`${key}=${encode(String(value))}`]));
  return parts.length ? `?${parts.join('&')}` : '';
}

const encode = (text: string) => encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%40', '@').replaceAll('%3A', ':');
