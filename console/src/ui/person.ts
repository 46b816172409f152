const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const isLetter = /[\p{L}\p{N}]/u;

const firstLetter = (word: string) => {
  for (const { segment } of graphemes.segment(word)) if (isLetter.test(segment)) return segment.toLocaleUpperCase();
  return '';
};

/** One or two letters for the avatar: first and last word, in any script; the e-mail where the name has no letter. */
export function initials(name: string, email: string): string {
  const letters = name.split(/\s+/u).map(firstLetter).filter(Boolean);
  if (letters.length === 0) return firstLetter(email) || '?';
  // One Han, Hangul or kana character says as much as two Latin letters.
  if (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letters[0]!)) return letters[0]!;
  return letters.length === 1 ? letters[0]! : letters[0]! + letters.at(-1)!;
}

export const hueCount = 8;

/** The same person has the same color everywhere and always (FNV-1a over the id). */
export function hue(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return (hash >>> 0) % hueCount;
}

/** Its address names its content, so that a browser asks for it once. An image can send no header: the workspace stands in the query. */
export const pictureAddress = (tenant: string, id: string, picture: string, side: 64 | 256) =>
  `/api/v1/users/${id}/picture/${picture}?size=${side}&tenant=${encodeURIComponent(tenant)}`;
