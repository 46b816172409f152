/** One address as it was pasted, and the name that stood beside it. */
export interface Pasted {
  email: string;
  givenName: string;
  familyName: string;
}

/** Text in which people paste addresses: with commas, semicolons or line breaks between them, with or without names. */
export function parsePasted(text: string): Pasted[] {
  const found: Pasted[] = [];
  // “López, Ana <ana@acme.example>” is one person; what stands alone is kept to be seen.
  let family = '';
  const alone = () => {
    if (family) found.push({ email: family, givenName: '', familyName: '' });
    family = '';
  };
  for (const { text: part, comma } of split(text)) {
    const inside = /^(.*?)<([^<>]*)>?$/su.exec(part);
    if (!inside) {
      alone();
      if (comma && !part.includes('@')) family = part;
      else part.split(/\s+/).forEach((email) => found.push({ email, ...fromAddress(email) }));
      continue;
    }
    const email = inside[2]!.trim();
    const name = inside[1]!.trim().replace(/^["']+|["']+$/g, '').trim();
    if (!name || name.includes(',')) alone();
    found.push({ email, ...(family ? { givenName: name, familyName: family } : name && name !== email ? fromName(name) : fromAddress(email)) });
    family = '';
  }
  alone();
  return found;
}

/** The pieces between separators that stand neither in quotes nor in angle brackets; whether a comma came after it. */
function* split(text: string): Generator<{ text: string; comma: boolean }> {
  let [part, quoted, angled] = ['', false, false];
  const take = (comma: boolean) => {
    const taken = { text: part.trim(), comma };
    [part, quoted, angled] = ['', false, false];
    return taken.text === '' ? [] : [taken];
  };
  for (const letter of text) {
    if (letter === '\n' || letter === '\r') yield* take(false);
    else if (letter === '"') [part, quoted] = [part + letter, !quoted];
    else if (quoted) part += letter;
    else if (letter === '>' && angled) {
      part += letter;
      yield* take(false);
    } else if (!angled && (letter === ',' || letter === ';' || letter === '\t')) yield* take(letter === ',');
    else [part, angled] = [part + letter, angled || letter === '<'];
  }
  yield* take(false);
}

/** “Ana María López”, or “López, Ana”. */
function fromName(name: string) {
  const [before, after] = name.split(',', 2).map((part) => part.trim());
  if (after) return { givenName: after, familyName: before ?? '' };
  const [given = '', ...rest] = name.split(/\s+/);
  return { givenName: given, familyName: rest.join(' ') };
}

/** A first guess, to be looked at before it is sent: ana.lopez2@… is Ana Lopez. */
function fromAddress(email: string) {
  const parts = (email.split('@', 1)[0] ?? '').split(/[._-]+/).map((part) => part.replace(/\d+$/, '')).filter((part) => part.length > 1);
  const capital = (part: string) => part[0]!.toLocaleUpperCase() + part.slice(1);
  return parts.length < 2 ? { givenName: '', familyName: '' } : { givenName: capital(parts[0]!), familyName: parts.slice(1).map(capital).join(' ') };
}
