// openid-client (certified): everything a portal with a secret, or one without, does with Roster.
import assert from 'node:assert/strict';
import * as oidc from 'openid-client';
import { Browser, given } from './browser.mjs';

const { issuer, clientId, secret, redirect, signedOut, email, password, user, tenant } = given;
const auth = secret ? (given.basic ? oidc.ClientSecretBasic(secret) : oidc.ClientSecretPost(secret)) : oidc.None();
const config = await oidc.discovery(new URL(issuer), clientId, secret, auth, { execute: [oidc.allowInsecureRequests] });
oidc.enableNonRepudiationChecks(config); // the signatures too, against the published keys
const browser = new Browser(issuer, email, password);

async function signIn(more = {}) {
  const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
  const [expectedState, expectedNonce] = [oidc.randomState(), oidc.randomNonce()];
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: redirect, scope: 'openid profile email', state: expectedState, nonce: expectedNonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier), code_challenge_method: 'S256', ...more,
  });
  const back = await browser.follow(url);
  return { back, tokens: await oidc.authorizationCodeGrant(config, back, { pkceCodeVerifier, expectedState, expectedNonce, idTokenExpected: true, ...(more.max_age && { maxAge: Number(more.max_age) }) }) };
}

await assert.rejects(signIn({ prompt: 'none' }), { error: 'login_required' });
const { back, tokens } = await signIn({ max_age: '3600' });
assert.equal(back.searchParams.get('iss'), issuer);
const claims = tokens.claims();
assert.deepEqual([claims.sub, claims.tenant, claims.type], [user, tenant, 'agent']);
assert.ok(claims.permissions.includes('conversations:handle'));
assert.deepEqual(claims.amr, ['pwd']);
assert.ok(config.serverMetadata().claims_supported.includes('amr'));
const info = await oidc.fetchUserInfo(config, tokens.access_token, claims.sub);
assert.deepEqual([info.email, info.sid, info.amr], [email, claims.sid, claims.amr]);

const silently = await signIn({ prompt: 'none' });
assert.equal(silently.tokens.claims().sid, claims.sid);
const renewed = await oidc.refreshTokenGrant(config, tokens.refresh_token);
assert.equal(renewed.claims().sub, claims.sub);
if (secret) assert.equal((await oidc.tokenIntrospection(config, renewed.access_token)).active, true);
await assert.rejects(oidc.refreshTokenGrant(config, tokens.refresh_token), { error: 'invalid_grant' });
await assert.rejects(oidc.refreshTokenGrant(config, renewed.refresh_token), { error: 'invalid_grant' });

const again = await signIn();
await oidc.tokenRevocation(config, again.tokens.refresh_token);
await assert.rejects(oidc.fetchUserInfo(config, again.tokens.access_token, claims.sub));
const out = await browser.follow(oidc.buildEndSessionUrl(config, { id_token_hint: silently.tokens.id_token, post_logout_redirect_uri: signedOut, state: 'bye' }));
assert.equal(out.href, `${signedOut}?state=bye`);
if (secret) assert.equal((await oidc.tokenIntrospection(config, silently.tokens.access_token)).active, false);
await assert.rejects(signIn({ prompt: 'none' }), { error: 'login_required' });
console.log('done');
