/** So long after the last key or pointer nobody is taken to be at the page, and what it asks by itself keeps no session alive. */
const rest = 60_000;

let last = Date.now();
const note = () => void (last = Date.now());
for (const event of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const) window.addEventListener(event, note, { passive: true, capture: true });

export const isUnattended = () => Date.now() - last > rest;
