/** Runs at once, and then at most once in `gap` ms however often it is asked: the last asking is never lost. */
export function throttle(run: () => void, gap: number) {
  let timer = 0;
  let again = false;
  const go = () => {
    timer = window.setTimeout(() => {
      timer = 0;
      if (!again) return;
      again = false;
      go();
    }, gap);
    run();
  };
  return {
    ask: () => (timer ? (again = true) : go()),
    stop: () => clearTimeout(timer),
  };
}
