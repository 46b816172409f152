import '../theme/dialogs.css';
import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { UserDetails } from '../api/types';
import { useReader } from '../Shell/me';
import { Note } from '../ui/Note';
import { ProblemBanner } from '../ui/ProblemBanner';
import { words } from '../words';
import { agentWords as say } from '../words/agents';
import classes from './Agent.module.css';
import { LimitField } from './LimitField';
import { agentQuery } from './queries';
import { Standing } from './Standing';
import { TransferField } from './TransferField';
import { useAgentChange } from './useAgentChange';

/** What comes to a person as an agent, set in place. */
export default function AgentTab({ user }: { user: UserDetails }) {
  const { tenant, me } = useReader();
  const { data: loaded, error: unread, refetch } = useQuery(agentQuery(tenant, user.id));
  const { agent, set, error } = useAgentChange(user.id, loaded);

  if (unread && !agent) return <ProblemBanner title={say.tab.loadFailed} error={unread} onRetry={() => void refetch()} />;
  if (!agent) return <div className={classes.ghost} role="status" aria-busy aria-label={words.states.loading} />;

  const disabled = !agent.may.allowed;
  const word = me?.words.agent ?? say.tab.title;
  const limit = (name: 'maxChats' | 'maxEmails') => (
    <LimitField label={say[name]} value={agent[name]} most={agent.most.channel} disabled={disabled} onValue={(value) => set({ [name]: value ?? 0 }, say[name])} />
  );
  return (
    <section className={classes.agent} aria-label={word}>
      {error && <ProblemBanner title={say.tab.failed} error={error} />}
      {disabled && agent.may.reason && <Note>{agent.may.reason}</Note>}
      <Checkbox label={word} description={say.servesHint} checked={agent.agent} disabled={disabled} onChange={(event) => set({ agent: event.currentTarget.checked }, word)} />
      {!agent.handles && <Note tone="amber">{say.handlesNot}</Note>}
      <h2>{say.comes}</h2>
      <Checkbox label={say.voice} description={say.voiceHint} checked={agent.voice} disabled={disabled} onChange={(event) => set({ voice: event.currentTarget.checked }, say.voice)} />
      <div className={classes.limits}>
        {limit('maxChats')}
        {limit('maxEmails')}
        {agent.most.total !== null && <LimitField label={say.maxTotal} value={agent.maxTotal} most={agent.most.total} open disabled={disabled} onValue={(maxTotal) => set({ maxTotal }, say.maxTotal)} />}
      </div>
      <TransferField key={agent.transferNumber} value={agent.transferNumber} disabled={disabled} onSave={(transferNumber) => set({ transferNumber }, say.transfer)} />
      {agent.handles && <Standing user={user} />}
    </section>
  );
}
