import { answer } from '../api/client';

/** Saves an answer as a file, under the name that it gives itself. The call asks for its body as a blob, whatever its type says. */
export async function saveFile(call: Promise<{ data?: unknown; error?: unknown; response: Response }>, otherwise: string): Promise<void> {
  const file = (await answer(call)) as Blob;
  const { response } = await call;
  offerFile(file, /filename="?([^";]+)/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? otherwise);
}

/** Hands a file that was made here to the browser. */
export function offerFile(file: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
