import '../theme/dialogs.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useReader } from '../Shell/me';
import { HeadingLevel } from '../ui/Heading';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useRoom } from '../ui/useRoom';
import { useTitle } from '../ui/useTitle';
import { reference } from '../words/reference';
import { matching, operationsOf } from './document';
import { OperationList } from './OperationList';
import { OperationPanel } from './OperationPanel';
import classes from './Page.module.css';
import { descriptionQuery } from './queries';

const at = { from: '/$tenant/api' } as const;

/** Every call of the API, made from the description that the server gives; each can be tried in the reader's own session. */
export function ReferencePage() {
  const { tenant } = useParams(at);
  const search = useSearch(at);
  const navigate = useNavigate(at);
  const { me } = useReader();
  const { phone } = useRoom();
  const { data: description, error, refetch } = useQuery(descriptionQuery);
  const operations = useMemo(() => (description ? operationsOf(description) : undefined), [description]);
  const found = operations && matching(operations, search.find ?? '');
  const shown = operations?.find((operation) => operation.id === search.operation);
  const alone = phone && search.operation !== undefined;
  useTitle(shown?.summary, reference.title, me?.tenant.name);

  // With room for both, one call is always on show.
  const first = !phone && !search.operation ? operations?.[0]?.id : undefined;
  useEffect(() => {
    if (first) void navigate({ to: '/$tenant/api', params: { tenant }, search: (now) => ({ ...now, operation: first }), replace: true });
  }, [first, navigate, tenant]);

  const find = (text: string) => void navigate({ to: '/$tenant/api', params: { tenant }, search: (now) => ({ ...now, find: text || undefined }), replace: true, resetScroll: false });

  return (
    <div className={classes.page}>
      {!alone && (
        <div className={classes.title}>
          <h1>
            {reference.title} {operations && <span>{operations.length}</span>}
          </h1>
          <p>
            {reference.lead}{' '}
            <a href="/openapi/v1.json" target="_blank" rel="noreferrer">
              {reference.file}
            </a>
          </p>
        </div>
      )}
      {error && <ProblemBanner title={reference.failed} error={error} onRetry={() => void refetch()} />}
      {!error && (
        <div className={classes.panels}>
          {!alone && <OperationList operations={found} shown={shown?.id} find={search.find ?? ''} onFind={find} />}
          {(alone || !phone) && <HeadingLevel value={phone ? 1 : 2}><OperationPanel key={search.operation} description={description} operation={shown} phone={phone} /></HeadingLevel>}
        </div>
      )}
    </div>
  );
}
