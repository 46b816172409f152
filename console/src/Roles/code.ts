/** Letters that no decomposition splits, as the server folds them. */
const special: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ħ: 'h', ı: 'i', ŋ: 'n', ŧ: 't' };

export const codeLength = 60;

/** A code from a name, just as the server makes it: `Night shift (Madrid)` becomes `night_shift_madrid`. */
export function codeOf(name: string): string {
  const plain = [...name.normalize('NFKD').toLowerCase()]
    .map((letter) => special[letter] ?? letter)
    .join('')
    .replace(/(?![\t\n\v\f\r\u0085])[\p{Mn}\p{Cc}\p{Cf}]/gu, '');
  const code = plain.replace(/[^a-z0-9]+/g, '_').replace(/^_|_$/g, '');
  return code.slice(0, codeLength).replace(/_$/, '') || 'role';
}
