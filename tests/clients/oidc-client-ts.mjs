// oidc-client-ts, which pages use: a public client, whose tokens are renewed in the page.
import assert from 'node:assert/strict';
import { InMemoryWebStorage, OidcClient, WebStorageStateStore } from 'oidc-client-ts';
import { Browser, given } from './browser.mjs';

const { issuer, clientId, redirect, signedOut, email, password, user, tenant } = given;
const client = new OidcClient({
  authority: issuer, client_id: clientId, redirect_uri: redirect, post_logout_redirect_uri: signedOut, scope: 'openid profile email', loadUserInfo: true,
  stateStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
});
const browser = new Browser(issuer, email, password);
const signIn = async (more = {}) => client.processSigninResponse((await browser.follow((await client.createSigninRequest(more)).url)).href);

await assert.rejects(signIn({ prompt: 'none' }), { error: 'login_required' });
const first = await signIn({ login_hint: email });
assert.deepEqual([first.profile.sub, first.profile.tenant, first.profile.email], [user, tenant, email]);
assert.ok(first.access_token && first.refresh_token);

const renewed = await client.useRefreshToken({ state: first });
assert.notEqual(renewed.access_token, first.access_token);
assert.equal(renewed.profile.sub, user);
await client.revokeToken(renewed.refresh_token, 'refresh_token');
await assert.rejects(client.useRefreshToken({ state: renewed }), { error: 'invalid_grant' });

const silently = await signIn({ prompt: 'none' });
const out = await browser.follow((await client.createSignoutRequest({ id_token_hint: silently.id_token, state: 'bye' })).url);
assert.equal(`${out.origin}${out.pathname}`, signedOut);
await client.processSignoutResponse(out.href);
await assert.rejects(signIn({ prompt: 'none' }), { error: 'login_required' });
console.log('done');
