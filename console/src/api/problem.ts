import { words } from '../words';
import type { ProblemBody } from './types';

/** The server answered with a problem. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | null;
  readonly fields: Readonly<Record<string, string>>;
  readonly body: Partial<ProblemBody>;

  constructor(status: number, body: unknown, requestId: string | null) {
    const problem: Partial<ProblemBody> = isProblem(body) ? body : {};
    super(problem.title ?? words.problem.unexpected);
    this.status = status;
    this.code = problem.code ?? 'unexpected';
    this.requestId = problem.requestId ?? requestId;
    this.fields = Object.fromEntries((problem.errors ?? []).map((error) => [error.field, error.message]));
    this.body = problem;
  }
}

/** No answer arrived at all. */
export class Unreachable extends Error {
  constructor() {
    super(words.problem.unreachable);
  }
}

function isProblem(body: unknown): body is ProblemBody {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body;
}

export const isAbort = (error: unknown) => error instanceof DOMException && error.name === 'AbortError';
export const isRefused = (error: unknown, ...codes: string[]): error is Refused => error instanceof Refused && (codes.length === 0 || codes.includes(error.code));
