import { afterEach, expect, test, vi } from 'vitest';
import { afterProof, answerProof } from './fresh';

const refusal = () => new Response(JSON.stringify({ code: 'fresh-sign-in-required' }), { status: 403 });
const request = () => new Request('https://roster.example/api/v1/settings', { method: 'PATCH', body: '{"name":"kept"}' });
afterEach(() => vi.unstubAllGlobals());

test('the act is repeated with what was typed once the proof is given', async () => {
  const sent = vi.fn((again: Request) => again.text().then((body) => new Response(body)));
  vi.stubGlobal('fetch', sent);
  const { keep, mend } = afterProof();
  const first = request();
  keep(first);
  await first.text();
  const mended = mend(first, refusal());
  await vi.waitFor(() => {
    answerProof(true);
    expect(sent).toHaveBeenCalledOnce();
  });
  expect(await (await mended)?.text()).toBe('{"name":"kept"}');
});

test('without a proof the refusal stands, and other refusals are not asked about', async () => {
  const sent = vi.fn();
  vi.stubGlobal('fetch', sent);
  const { keep, mend } = afterProof();
  const first = request();
  keep(first);
  expect(await mend(first, new Response('{"code":"not-permitted"}', { status: 403 }))).toBeUndefined();
  expect(await mend(first, new Response('no json', { status: 403 }))).toBeUndefined();
  const mended = mend(first, refusal());
  setTimeout(() => answerProof(false), 10);
  expect(await mended).toBeUndefined();
  expect(sent).not.toHaveBeenCalled();
});
