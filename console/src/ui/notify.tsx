import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { words } from '../words';

/** Says what was done, and offers to take it back where that can be. */
export function notify(message: string, undo?: () => void) {
  const id = notifications.show({
    autoClose: undo ? 12_000 : 6_000,
    closeButtonProps: { 'aria-label': words.common.close },
    message: undo ? (
      <span style={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 12 }}>
        <span dir="auto">{message}</span>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          {words.common.undo}
        </Button>
      </span>
    ) : (
      <span dir="auto">{message}</span>
    ),
  });
}
