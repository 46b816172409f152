// oidc-provider (certified): an identity provider that people sign in to Roster by. Any e-mail is somebody there, with any password.
import { Provider } from 'oidc-provider';

const { port, clientId, secret, redirect } = JSON.parse(process.argv[2]);
const provider = new Provider(`http://localhost:${port}`, {
  clients: [{ client_id: clientId, client_secret: secret, redirect_uris: [redirect], token_endpoint_auth_method: 'client_secret_basic' }],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['given_name', 'family_name'], groups: ['groups'] },
  scopes: ['openid', 'email', 'profile', 'groups'],
  // A consultant has an address that nobody has verified.
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, email: id, email_verified: !id.startsWith('consultant'), ...(id.startsWith('mina') ? { given_name: 'Mina', family_name: 'Park' } : { given_name: 'Rosa', family_name: 'Lind' }), groups: ['support'] }) }),
  cookies: { keys: ['of the test'] },
  ttl: { Session: 3600, Interaction: 600, Grant: 3600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
});
provider.on('server_error', (_, error) => console.error(error));
provider.listen(port, '127.0.0.1', () => console.log('ready'));
