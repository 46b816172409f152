/** The address in what was copied from a mail program or a list, without what stands around it there; null where nothing does. */
export function pastedAddress(text: string): string | null {
  const found = /^\s*(?:[^<@]*<|["'])?\s*(?:mailto:)?([^\s<>"',;:?@]+@[^\s<>"',;:?@]+)[\s>"',;]*(?:\?.*)?$/i.exec(text);
  return found?.[1] !== undefined && found[1] !== text ? found[1] : null;
}
