/** The square of a picture that is shown: its corner and its side, in the picture's own pixels. */
export interface Crop {
  width: number;
  height: number;
  zoom: number;
  x: number;
  y: number;
  part: number;
}

/** How wide the stage is that a hand moves the picture on. */
const stage = 280;
const most = 4;

const within = (value: number, least: number, largest: number) => Math.min(Math.max(value, least), Math.max(least, largest));

/** The middle of it, as large as it can be. */
export const begin = (width: number, height: number): Crop => {
  const part = Math.min(width, height);
  return { width, height, zoom: 1, x: (width - part) / 2, y: (height - part) / 2, part };
};

/** Moved by so many pixels of the stage; never beyond the picture's edge. */
export const moved = (crop: Crop, x: number, y: number): Crop => {
  const scale = crop.part / stage;
  return { ...crop, x: within(crop.x + x * scale, 0, crop.width - crop.part), y: within(crop.y + y * scale, 0, crop.height - crop.part) };
};

/** Closer or farther, around the middle of what is shown. */
export const zoomed = (crop: Crop, wanted: number): Crop => {
  const zoom = within(wanted, 1, most);
  const part = Math.min(crop.width, crop.height) / zoom;
  const by = (crop.part - part) / 2;
  return { ...crop, zoom, part, x: within(crop.x + by, 0, crop.width - part), y: within(crop.y + by, 0, crop.height - part) };
};
