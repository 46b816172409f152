/** What changed, by kind: ids, or null for more than are worth naming. */
export type Changed = Readonly<Record<string, readonly string[] | null>>;

interface Handlers {
  onChanged: (changed: Changed) => void;
  /** After a gap, anything may have changed unheard. */
  onBack: () => void;
  /** It did not open: is there still a session? */
  onRefused: () => void;
  /** The session, or its entry here, has ended; or the reader's rights are others now. */
  onEnded: () => void;
  onRights: () => void;
  /** Whether it is open at this moment. */
  onOpen?: (open: boolean) => void;
}

const ended = 4401;
const rightsChanged = 4403;
const longest = 15_000;

/** Half a second at first, then longer; never all pages at the same moment. */
export const waitBefore = (attempt: number, random: number) => Math.min(longest, 250 * 2 ** attempt) * (0.5 + random / 2);

/** Holds the page's line to the server open, and opens it again when it breaks. Returns how to let go of it. */
export function openLine(tenant: string, { onChanged, onBack, onRefused, onEnded, onRights, onOpen }: Handlers, path = '/api/v1/live'): () => void {
  let socket: WebSocket | null = null;
  let timer = 0;
  let attempt = 0;
  let wasOpen = false;

  const connect = () => {
    let opened = false;
    const line = new WebSocket(`${window.location.origin.replace(/^http/, 'ws')}${path}?tenant=${encodeURIComponent(tenant)}`);
    socket = line;
    line.onmessage = ({ data }: MessageEvent<string>) => {
      const message = JSON.parse(data) as { ready?: true; changed?: Changed };
      if (message.ready) {
        attempt = 0;
        opened = true;
        onOpen?.(true);
        if (wasOpen) onBack();
        wasOpen = true;
      }
      if (message.changed) onChanged(message.changed);
    };
    line.onclose = ({ code }) => {
      if (socket !== line) return;
      socket = null;
      onOpen?.(false);
      if (code === ended) return onEnded();
      if (code === rightsChanged) onRights();
      // A browser does not tell with which status: a request does.
      else if (!opened) onRefused();
      timer = window.setTimeout(connect, waitBefore(code === rightsChanged ? 0 : attempt++, Math.random()));
    };
  };
  const atOnce = () => {
    if (socket) return;
    clearTimeout(timer);
    connect();
  };

  connect();
  window.addEventListener('online', atOnce);
  return () => {
    window.removeEventListener('online', atOnce);
    clearTimeout(timer);
    const line = socket;
    socket = null;
    line?.close();
  };
}
