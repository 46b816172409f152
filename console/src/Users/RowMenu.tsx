import { Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAt, IconHash } from '@tabler/icons-react';
import type { User } from '../api/types';
import { useReader } from '../Shell/me';
import { copyText } from '../ui/copy';
import { words } from '../words';
import { actionIcons } from './RowActions';
import { isButton, offeredActions, pageActions, type RowAction } from './rowActions';

export interface OpenMenu {
  user: User;
  button: HTMLElement;
}

interface Props {
  menu: OpenMenu;
  /** A phone's card has no buttons of its own, so the menu has all actions. */
  all: boolean;
  /** On the person's own page. */
  whole?: boolean;
  onAct: (action: RowAction, user: User) => void;
  onClose: () => void;
}

/** The one menu of all rows, laid over the button that opened it. */
export function RowMenu({ menu: { user, button }, all, whole = false, onAct, onClose }: Props) {
  const { can, me } = useReader();
  const at = button.getBoundingClientRect();
  const offered = (whole ? pageActions : offeredActions)(user, can, me?.policy);
  const offers = offered.filter((offer) => all || !isButton(offer.action, offered));

  // The focus is back on the button before anything else opens, so that it comes back here afterwards.
  const close = () => {
    button.focus();
    onClose();
  };

  const copy = async (text: string, done: string) => {
    const copied = await copyText(text);
    notifications.show({ message: copied ? done : words.common.copyFailed, color: copied ? 'indigo' : 'red' });
  };

  return (
    <Menu opened onClose={close} position="bottom-end" returnFocus={false} width={208}>
      <Menu.Target>
        <span aria-hidden style={{ position: 'fixed', top: at.top, left: at.left, width: at.width, height: at.height, pointerEvents: 'none' }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={words.users.more(user.displayName)}>
        {offers.map(({ action, refused }) => {
          const Icon = actionIcons[action];
          return (
            <Menu.Item key={action} leftSection={<Icon size={16} aria-hidden />} disabled={refused !== null} onClick={() => onAct(action, user)}>
              {words.users.actions[action]}
              {refused && <small style={{ display: 'block', color: 'var(--text-quiet)' }}>{refused}</small>}
            </Menu.Item>
          );
        })}
        {offers.length > 0 && <Menu.Divider />}
        <Menu.Item leftSection={<IconAt size={16} aria-hidden />} onClick={() => void copy(user.email, words.users.emailCopied)}>
          {words.users.actions.copyEmail}
        </Menu.Item>
        <Menu.Item leftSection={<IconHash size={16} aria-hidden />} onClick={() => void copy(user.id, words.users.idCopied)}>
          {words.users.actions.copyId}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
