import type { AuditEvent } from '../api/types';
import { audit } from '../words/audit';

export type Part = { text: string } | { party: 'actor' | 'subject' };

/** A sentence in parts: plain text, and the places of who did it and to whom. One nobody wrote a sentence for is told by its name. */
export function sentenceOf({ name, subject, details }: AuditEvent): Part[] {
  const known = audit.sentences[name];
  const template = known ?? `{actor}: ${name.replaceAll(/[._]/g, ' ')}${subject.name ? ' ({subject})' : ''}`;
  const extra = details as Record<string, unknown>;
  return template.split(/\{(\w+)\}/).flatMap<Part>((piece, index) => {
    if (index % 2 === 0) return piece ? [{ text: piece }] : [];
    if (piece === 'actor' || piece === 'subject') return [{ party: piece }];
    const [words, said] = [(audit as unknown as Record<string, Record<string, string> | undefined>)[piece], extra[piece]];
    const word = words ? words[String(said)] : typeof said === 'string' ? said : undefined;
    return word ? [{ text: word }] : [];
  });
}

/** "Luis Vega <luis@acme.example>" in its two halves. */
export function nameAndAddress(name: string): { name: string; email: string | null } {
  const [, plain, email] = /^(.*) <([^<>]+)>$/.exec(name) ?? [];
  return plain === undefined ? { name, email: null } : { name: plain, email: email ?? null };
}

export function actorName({ actor }: AuditEvent): string {
  switch (actor.kind) {
    case 'operator':
      return audit.actors.operator;
    case 'system':
      return audit.actors.system;
    case 'elsewhere':
      return audit.actors.elsewhere;
    case 'anonymous':
      return audit.actors.anonymous;
    case 'key':
      return audit.actors.key((actor.name ?? '').replace(/^key /, ''));
    default:
      return actor.name || audit.actors.erased;
  }
}

export function subjectName({ actor, subject }: AuditEvent, template: boolean): string {
  if (template && actor.id !== null && actor.id === subject.id) return audit.self;
  return subject.name === null ? audit.someone : nameAndAddress(subject.name).name;
}

/** The whole sentence as text, for assistive technology. */
export const plainSentence = (event: AuditEvent) => {
  const parts = sentenceOf(event);
  const both = parts.some((part) => 'party' in part && part.party === 'actor');
  return parts.map((part) => ('text' in part ? part.text : part.party === 'actor' ? actorName(event) : subjectName(event, both))).join('');
};
