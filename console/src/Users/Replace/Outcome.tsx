import type { ReplacementPreview, UserDetails } from '../../api/types';
import { useReader } from '../../Shell/me';
import { replace } from '../../words/replace';
import decision from '../Dialogs/Decision.module.css';
import classes from './Replace.module.css';

interface Props {
  user: UserDetails;
  preview: ReplacementPreview;
  email: string;
}

/** What will happen, before it does. */
export function Outcome({ user, preview, email }: Props) {
  const { me, typeWord } = useReader();
  const handed = me?.policy.activation[0] === 'shown_once';
  const stays = email === user.email;
  const who = `${user.displayName}${user.type ? ` (${typeWord(user.type)})` : ''}`;
  const lines = [
    (replace.ends[preview.endsAs] ?? replace.ends.suspended!)(who),
    ...(stays ? [replace.address(user.email)] : []),
    replace.sessions(preview.sessions),
    ...(preview.keys > 0 ? [replace.keys(preview.keys)] : []),
    preview.signsInElsewhere && stays ? replace.acceptance : handed ? replace.password : replace.invited,
    ...(preview.signsInElsewhere ? [replace.elsewhere] : []),
  ];
  return (
    <section className={classes.outcome} aria-label={replace.what}>
      <h3>{replace.what}</h3>
      <ul className={decision.effects}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
