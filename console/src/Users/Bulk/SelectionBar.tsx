import '../../theme/dialogs.css';
import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import type { JobVerb } from '../../api/types';
import classes from '../../Bulk/Bulk.module.css';
import { useReader } from '../../Shell/me';
import { useRoom } from '../../ui/useRoom';
import { words } from '../../words';
import { bulk as say } from '../../words/bulk';
import type { Picked } from '../picked';
import type { Export } from '../Export/useExport';
import type { View } from '../view';
import { BulkDialog } from './BulkDialog';
import { offeredVerbs } from './verbs';

interface Props {
  picked: Picked;
  view: View;
  file: Export;
  /** How many match, where it is known exactly. */
  total: number | null;
  /** There are more than this page shows. */
  more: boolean;
  onEveryone: () => void;
  onClear: () => void;
}

/** Beside the action most wanted, how many the bar shows as buttons. */
const shown = 3;

/** What can be done to all who are selected. */
export default function SelectionBar({ picked, view, file, total, more, onEveryone, onClear }: Props) {
  const { me, can } = useReader();
  const { phone } = useRoom();
  const [verb, setVerb] = useState<JobVerb | null>(null);
  const verbs = me ? offeredVerbs(can, me.policy) : [];
  const exports = can('users:export');
  const label = (of: JobVerb) => (of === 'add_role' && me?.policy.rolesMax === 1 ? say.changeRole : say.actions[of]);
  const [buttons, rest] = phone ? [[], verbs] : [verbs.slice(0, shown), verbs.slice(shown)];

  return (
    <div className={classes.selection} role="region" aria-label={say.bar}>
      <strong>{picked.everyone ? say.everyone(total) : say.selected(picked.ids.length)}</strong>
      {!picked.everyone && more && (
        <button type="button" className={classes.link} onClick={onEveryone}>
          {say.selectEveryone(total)}
        </button>
      )}
      <button type="button" className={classes.link} onClick={onClear}>
        {say.clear}
      </button>
      <span className={classes.acts}>
        {buttons.map((of) => (
          <Button key={of} size="xs" variant="default" onClick={() => setVerb(of)}>
            {label(of)}
          </Button>
        ))}
        {(rest.length > 0 || exports) && (
          <Menu position="top-end" width={208}>
            <Menu.Target>
              <Button size="xs" variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
                {phone ? say.act : say.more}
              </Button>
            </Menu.Target>
            <Menu.Dropdown aria-label={say.more}>
              {rest.map((of) => (
                <Menu.Item key={of} onClick={() => setVerb(of)}>
                  {label(of)}
                </Menu.Item>
              ))}
              {exports && rest.length > 0 && <Menu.Divider />}
              {exports && <Menu.Item onClick={() => file.save('csv', picked)}>{words.users.export.csv}</Menu.Item>}
              {exports && <Menu.Item onClick={() => file.save('json', picked)}>{words.users.export.json}</Menu.Item>}
            </Menu.Dropdown>
          </Menu>
        )}
      </span>
      {verb && <BulkDialog verb={verb} picked={picked} view={view} total={total} onClose={() => setVerb(null)} onStarted={onClear} />}
    </div>
  );
}
