/** The first field that is at fault gets the focus, once its message is drawn: on a busy machine that can take some frames. */
export function focusInvalid(form: HTMLFormElement | null, frames = 60) {
  requestAnimationFrame(() => {
    const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (field) field.focus();
    else if (frames > 1) focusInvalid(form, frames - 1);
  });
}
