/** Lights up a person's row for a moment, after it changed in place. */
export function flash(userId: string) {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  requestAnimationFrame(() => {
    const color = getComputedStyle(document.documentElement).getPropertyValue('--flash') || '#fff6d6';
    for (const row of document.querySelectorAll(`[data-user="${CSS.escape(userId)}"]`)) {
      row.animate([{ backgroundColor: color }, { backgroundColor: color, offset: 0.3 }, { backgroundColor: 'transparent' }], { duration: 1800, easing: 'ease-out' });
    }
  });
}
