import { Modal } from '@mantine/core';
import type { Availability, BoardAgent } from '../api/types';
import { SetForm } from '../Presence/SetForm';
import { words } from '../words';
import { boardWords as say } from '../words/board';
import classes from './Board.module.css';

/** Sets an agent's availability from the board. */
export default function SetDialog({ agent, choices, onClose }: { agent: BoardAgent; choices: readonly Availability[]; onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title={say.setOf(agent.displayName)} size="md" closeButtonProps={{ 'aria-label': words.common.close }}>
      <div className={classes.dialog}>
        <SetForm id={agent.id} name={agent.displayName} availability={agent.availability} choices={choices} onSet={onClose} />
      </div>
    </Modal>
  );
}
