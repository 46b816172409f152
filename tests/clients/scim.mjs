// Others' readers of the protocol beside Roster's: what it answers fits their schemas, what a filter finds is what theirs find, and what a PATCH makes of an entry is what theirs make.
import assert from 'node:assert/strict';
import scimPatch from 'scim-patch';
import { filter, parse } from 'scim2-parse-filter';
import SCIMMY from 'scimmy';

const { roster, key } = JSON.parse(process.argv[2]);
const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
SCIMMY.Schemas.User.extend(SCIMMY.Schemas.EnterpriseUser);

async function call(method, path, body) {
  const response = await fetch(`${roster}/scim/v2${path}`, { method, headers: { authorization: `Bearer ${key}`, 'content-type': 'application/scim+json' }, body: body && JSON.stringify(body) });
  const text = await response.text();
  assert.ok(response.ok, `${method} ${path} → ${response.status} ${text}`);
  return text ? JSON.parse(text) : null;
}

const api = async (path, body) => assert.ok((await fetch(`${roster}/api/v1${path}`, { method: 'PATCH', headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'if-match': '"0"' }, body: JSON.stringify(body) })).ok, path);
await api('/profile-fields', { fields: Object.fromEntries(['company', 'department', 'title', 'workNumber', 'mobileNumber', 'city', 'country'].map((name) => [name, { visible: true }])) });

const people = [];
for (const [index, [givenName, familyName, department]] of [['Ana', 'López', 'Sales'], ['Bea', 'Ruiz', 'Support'], ['Eva', "O'Malley", 'Sales'], ['李', '明华', undefined]].entries()) {
  const userName = `real${index}.${Date.now()}@clients.example`;
  people.push(await call('POST', '/Users', {
    schemas: [core, enterprise], userName, externalId: `x-${userName}`, name: { givenName, familyName }, userType: 'agent', title: index % 2 ? 'Lead' : undefined, active: index !== 1,
    emails: [{ value: userName, type: 'work', primary: true }], phoneNumbers: index ? [{ value: `+3460000000${index}`, type: 'work' }] : undefined, [enterprise]: { department },
  }));
}

const group = await call('POST', '/Groups', { displayName: `Real ${Date.now()}`, members: people.slice(0, 2).map(({ id }) => ({ value: id })) });

// Schemas: theirs throw at what the standard does not have.
const list = await call('GET', '/Users?count=200');
for (const entry of list.Resources) {
  const { schemas, meta, ...rest } = new SCIMMY.Schemas.User(entry, 'out');
  assert.ok(schemas.includes(core) && meta.resourceType === 'User' && rest.id === entry.id);
}
new SCIMMY.Schemas.Group(await call('GET', `/Groups/${group.id}`), 'out');
new SCIMMY.Schemas.ServiceProviderConfig(await call('GET', '/ServiceProviderConfig'), 'out');

// Filters: the same people by Roster's, and by another over the whole list.
const filters = [
  `userName eq "${people[0].userName.toUpperCase()}"`, `name.familyName eq "López"`, `name.familyName co "ma" or name.givenName eq "Ana"`, 'title pr', 'not (title pr)', 'title pr and active eq true',
  'active eq false', `emails[type eq "work" and value co "real2"]`, `phoneNumbers[value sw "+346"] and not (displayName sw "B")`, `externalId eq "${people[3].externalId}"`, `externalId sw "x-real"`,
  `${enterprise}:department eq "sales"`, `userName ew "@clients.example" and (title eq "lead" or name.givenName eq "Eva")`,
];
const ids = (entries) => entries.map(({ id }) => id).sort();
for (const text of filters) {
  const whole = (await call('GET', '/Users?count=200')).Resources;
  const ours = ids((await call('GET', `/Users?count=200&filter=${encodeURIComponent(text)}`)).Resources);
  // It does not know that texts are compared without regard to case where the schema says so.
  const lower = JSON.parse(JSON.stringify(whole), (name, value) => (typeof value === 'string' && !['id', 'type'].includes(name) ? value.toLowerCase() : value));
  const asked = text.replace(/"([^"]*)"/g, (_, said) => `"${said.toLowerCase()}"`);
  assert.deepEqual(ours, ids(lower.filter(filter(parse(asked)))), text);
}

// PATCH: the entry that Roster answers is the one that another makes of the entry before.
const patches = [
  [{ op: 'replace', path: 'title', value: 'Chief' }],
  [{ op: 'add', path: 'name.givenName', value: 'Anabel' }],
  [{ op: 'replace', value: { title: 'Boss', timezone: 'Europe/Madrid' } }],
  [{ op: 'add', path: 'phoneNumbers', value: [{ value: '+34700000001', type: 'mobile' }] }],
  [{ op: 'replace', path: 'phoneNumbers[type eq "mobile"].value', value: '+34700000002' }],
  [{ op: 'remove', path: 'phoneNumbers[type eq "mobile"]' }],
  [{ op: 'replace', path: `${enterprise}:department`, value: 'Research' }],
  [{ op: 'remove', path: 'title' }, { op: 'replace', path: 'active', value: false }],
  [{ op: 'replace', path: 'active', value: true }],
];
const told = ({ meta, displayName, name: { formatted, ...name }, roles, groups, ...rest }) => ({ ...rest, name });
for (const Operations of patches) {
  const before = await call('GET', `/Users/${people[2].id}`);
  const theirs = scimPatch.scimPatch(structuredClone(before), structuredClone(Operations));
  const ours = await call('PATCH', `/Users/${people[2].id}`, { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations });
  assert.deepEqual(told(ours), told(theirs), JSON.stringify(Operations));
  assert.deepEqual(await call('GET', `/Users/${people[2].id}`), ours);
}

for (const { id } of people) await call('DELETE', `/Users/${id}`);
await call('DELETE', `/Groups/${group.id}`);
console.log('done');
