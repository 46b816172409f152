import { IconChevronRight, IconShield } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { PermissionHeld } from '../api/types';
import { useReader } from '../Shell/me';
import { PageState } from '../ui/PageState';
import { ProblemBanner } from '../ui/ProblemBanner';
import { useLate } from '../ui/useLate';
import { words } from '../words';
import { groupWords } from '../words/groups';
import classes from './Access.module.css';
import { accessQuery } from './queries';

/** What a person may do, each permission with where it comes from. For a drawer's tab and for a page's. */
export default function Access({ id }: { id: string }) {
  const { tenant } = useReader();
  const { data: items, error, refetch } = useQuery(accessQuery(tenant, id));
  const late = useLate(items === undefined && !error);
  const { access } = groupWords;

  if (error && !items) return <ProblemBanner title={access.failed} error={error} onRetry={() => void refetch()} />;
  if (!items) return <div className={classes.ghosts} role="status" aria-busy aria-label={words.states.loading}>{late && Array.from({ length: 8 }, (_, row) => <span key={row} />)}</div>;
  if (items.length === 0) return <PageState icon={<IconShield size={22} />} title={access.none} text={access.noneText} />;

  const categories = [...new Set(items.map((item) => item.category))];
  return (
    <div className={classes.access}>
      <p className={classes.text}>{access.text}</p>
      {categories.map((category) => {
        const own = items.filter((item) => item.category === category);
        return (
          <section key={category} aria-label={category}>
            <h3>
              {category} <span>{access.count(own.filter((item) => item.held).length)}</span>
            </h3>
            <ul>
              {own.map((item) => (
                <Row key={item.permission} item={item} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Row({ item }: { item: PermissionHeld }) {
  const { access } = groupWords;
  return (
    <li className={classes.row} data-held={item.held || undefined}>
      <span className={classes.name}>
        {item.name}
        {item.administrative && (
          <span className={classes.shield} data-hint={access.administrative}>
            <IconShield size={14} role="img" aria-label={access.administrative} />
          </span>
        )}
      </span>
      <code dir="ltr">{item.permission}</code>
      {!item.held && <span className={classes.withheld}>{access.withheld}</span>}
      <ul className={classes.sources}>
        {item.sources.map(({ role, through }) => (
          <li key={[role.id, ...through.map((group) => group.id)].join()}>
            {through.map((group) => (
              <span key={group.id} className={classes.step}>
                <bdi>{group.name}</bdi>
                <IconChevronRight size={13} aria-hidden />
              </span>
            ))}
            <bdi className={classes.role}>{role.name}</bdi>
            {through.length === 0 && <small>{access.own}</small>}
          </li>
        ))}
      </ul>
    </li>
  );
}
