import assert from 'node:assert/strict';

/** A person's browser as far as signing in needs one: it keeps cookies, follows Roster, and stops where Roster sends it elsewhere. */
export class Browser {
  #cookies = new Map();

  constructor(roster, email, password) {
    Object.assign(this, { roster, email, password });
  }

  /** Goes there, signs in if that is asked, and returns the address of the portal that it is sent to. */
  async follow(address) {
    let url = new URL(address);
    for (let steps = 0; steps < 10; steps++) {
      if (url.origin !== new URL(this.roster).origin) return url;
      url = url.pathname === '/sign-in' ? await this.#signIn(url) : url.pathname === '/password' ? await this.#choosePassword(url) : await this.#next(await this.#send(url));
    }
    throw new Error(`Still on the way at ${url}`);
  }

  #signIn(url) {
    return this.#submit('/sign-in', { email: this.email, password: this.password, return: url.searchParams.get('return') });
  }

  #choosePassword(url) {
    this.password = 'eleven quiet herons';
    return this.#submit('/password', { password: this.password, again: this.password, return: url.searchParams.get('return') });
  }

  async #submit(path, fields) {
    return this.#next(await this.#send(new URL(path, this.roster), { method: 'POST', body: new URLSearchParams(fields), headers: { origin: this.roster } }));
  }

  async #next(answer) {
    const to = answer.headers.get('location') ?? answer.headers.get('refresh')?.replace(/^0; url=/, '');
    assert.ok(to, `${answer.status} at ${answer.url}: ${await answer.text()}`);
    return new URL(to, this.roster);
  }

  async #send(url, request = {}) {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { redirect: 'manual', ...request, headers: { ...request.headers, ...(cookie && { cookie }) } });
    for (const set of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set);
      if (value) this.#cookies.set(name, value);
      else this.#cookies.delete(name);
    }
    return answer;
  }
}

/** What the test hands over. */
export const given = JSON.parse(process.argv[2]);
