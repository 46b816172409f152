import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Refused, Unreachable } from '../api/problem';
import { words } from '../words';
import classes from './Banner.module.css';

interface Props {
  title: string;
  error: Error;
  onRetry?: (() => void) | undefined;
  children?: ReactNode;
}

/** What happened, what to do, and the request id. */
export function ProblemBanner({ title, error, onRetry, children }: Props) {
  return (
    <div className={classes.banner} data-tone="red" role="alert">
      <IconAlertTriangle size={18} aria-hidden />
      <div className={classes.body}>
        <strong>{title}</strong>
        <p>{sentence(error)}</p>
        {children}
        {error instanceof Refused && error.requestId && (
          <p className={classes.id}>
            {words.problem.requestId} <code>{error.requestId}</code>
          </p>
        )}
      </div>
      {onRetry && (
        <Button size="xs" variant="default" onClick={onRetry}>
          {words.problem.retry}
        </Button>
      )}
    </div>
  );
}

function sentence(error: Error): string {
  if (error instanceof Unreachable) return `${words.problem.unreachable}. ${words.problem.unreachableText}`;
  if (error instanceof Refused && error.code === 'unexpected') return `${words.problem.unexpected}. ${words.problem.unexpectedText}`;
  return error.message;
}
