import '../theme/dialogs.css';
import { Modal } from '@mantine/core';
import { words } from '../words';
import classes from './Overlays.module.css';

const mac = /Mac|iPhone|iPad/.test(navigator.userAgent);

const keys: [string, string[][]][] = [
  [words.keys.search, [['/']]],
  [words.keys.palette, [[mac ? '⌘' : 'Ctrl', 'K']]],
  [words.keys.down, [['j'], ['↓']]],
  [words.keys.up, [['k'], ['↑']]],
  [words.keys.open, [['Enter']]],
  [words.keys.pick, [['x']]],
  [words.keys.help, [['?']]],
  [words.keys.close, [['Esc']]],
];

export default function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title={words.keys.title} closeButtonProps={{ 'aria-label': words.common.close }}>
      <dl className={classes.keys}>
        {keys.map(([does, ways]) => (
          <div key={does}>
            <dt>{does}</dt>
            <dd>
              {ways.map((way, index) => (
                <span key={way.join()}>
                  {index > 0 && <small>{words.keys.or}</small>}
                  {way.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
