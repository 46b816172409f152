import '../../theme/dialogs.css';
import { Button, Modal, Slider } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { UserDetails } from '../../api/types';
import { useReader } from '../../Shell/me';
import formClasses from '../../ui/Form.module.css';
import { ProblemBanner } from '../../ui/ProblemBanner';
import { useAction } from '../../ui/useAction';
import { words } from '../../words';
import { picture as say } from '../../words/profile';
import { setPicture } from '../actions';
import { begin, moved, zoomed, type Crop } from './crop';
import classes from './Picture.module.css';

interface Props {
  user: UserDetails;
  file: File;
  onSaved: (user: UserDetails) => void;
  onClose: () => void;
}

const stage = 280;
const side = 512;
const steps: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Which square of the picture is shown: by pointer, by keys, and by a slider. Only that square leaves the browser. */
export default function CropDialog({ user, file, onSaved, onClose }: Props) {
  const { tenant } = useReader();
  const { run, busy, error } = useAction();
  const [image, setImage] = useState<ImageBitmap | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  const [crop, setCrop] = useState<Crop | null>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const from = useRef<{ x: number; y: number } | null>(null);

  useEffect(() => {
    let gone = false;
    createImageBitmap(file, { imageOrientation: 'from-image' }).then(
      (read) => {
        if (gone) return;
        setImage(read);
        setCrop(begin(read.width, read.height));
      },
      () => !gone && setUnreadable(true),
    );
    return () => {
      gone = true;
    };
  }, [file]);

  useEffect(() => {
    if (image && crop) draw(canvas.current, image, crop);
  }, [image, crop]);

  const move = (x: number, y: number) => setCrop((now) => now && moved(now, x, y));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const by = event.shiftKey ? 40 : 10;
    if (step) move(step[0] * by, step[1] * by);
    else if (event.key === '+' || event.key === '=') setCrop((now) => now && zoomed(now, now.zoom * 1.1));
    else if (event.key === '-') setCrop((now) => now && zoomed(now, now.zoom / 1.1));
    else return;
    event.preventDefault();
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!from.current) return;
    move(from.current.x - event.clientX, from.current.y - event.clientY);
    from.current = { x: event.clientX, y: event.clientY };
  };
  const save = () =>
    void run(async () => {
      const drawn = document.createElement('canvas');
      (drawn.width = side), (drawn.height = side);
      draw(drawn, image!, crop!);
      const blob = await new Promise<Blob | null>((resolve) => drawn.toBlob(resolve, 'image/png'));
      onSaved(await setPicture(tenant, user.id, blob!));
    });

  return (
    <Modal opened onClose={onClose} title={say.title} size={360} closeButtonProps={{ 'aria-label': words.common.close }}>
      {unreadable ? (
        <ProblemBanner title={say.unreadable} error={new Error(say.unreadableText)} />
      ) : (
        <div className={classes.crop}>
          <canvas
            ref={canvas}
            width={stage * 2}
            height={stage * 2}
            tabIndex={0}
            role="img"
            aria-label={say.stage}
            aria-describedby="crop-hint"
            data-autofocus
            data-ready={crop ? true : undefined}
            className={classes.stage}
            onKeyDown={onKeyDown}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId);
              from.current = { x: event.clientX, y: event.clientY };
            }}
            onPointerMove={onPointerMove}
            onPointerUp={() => (from.current = null)}
          />
          <p id="crop-hint" className={classes.hint}>{say.hint}</p>
          <Slider label={null} thumbLabel={say.zoom} min={1} max={4} step={0.05} value={crop?.zoom ?? 1} disabled={!crop} onChange={(zoom) => setCrop((now) => now && zoomed(now, zoom))} />
        </div>
      )}
      {error && <ProblemBanner title={say.failed} error={error} />}
      <div className={formClasses.decide}>
        <Button variant="default" onClick={onClose}>
          {words.common.cancel}
        </Button>
        <Button loading={busy} loaderProps={{ type: 'dots' }} disabled={!crop} onClick={save}>
          {say.submit}
        </Button>
      </div>
    </Modal>
  );
}

function draw(canvas: HTMLCanvasElement | null, image: ImageBitmap, { x, y, part }: Crop) {
  const context = canvas?.getContext('2d');
  if (!canvas || !context) return;
  context.imageSmoothingQuality = 'high';
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, x, y, part, part, 0, 0, canvas.width, canvas.height);
}
