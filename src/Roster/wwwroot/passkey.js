// Forms that a passkey fills in. Without a browser that can use one they stay hidden, and the page works by its other ways.
const can = Boolean(window.PublicKeyCredential?.parseRequestOptionsFromJSON && navigator.credentials);

const why = {
  NotAllowedError: 'No passkey was used. Try again, or go on another way.',
  InvalidStateError: 'This device has a passkey for Roster already.',
};

async function fill(form) {
  const asked = await fetch(form.dataset.passkey, { method: 'POST', headers: { Accept: 'application/json' } });
  if (asked.status === 401) return location.reload();
  const answer = await asked.json();
  if (!asked.ok) throw new Error(answer.title);
  const credential = form.dataset.makes === undefined
    ? await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(answer.options) })
    : await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(answer.options) });
  form.elements.credential.value = JSON.stringify(credential.toJSON());
  form.elements.state.value = answer.state;
  form.submit();
}

for (const form of can ? document.querySelectorAll('form[data-passkey]') : []) {
  const [button, fault] = [form.querySelector('button'), form.querySelector('[role=alert]')];
  form.hidden = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    button.disabled = true;
    fault.hidden = true;
    try {
      await fill(form);
    } catch (error) {
      fault.textContent = why[error.name] ?? (error.name === 'Error' && error.message ? error.message : 'The passkey could not be used. Try again, or go on another way.');
      fault.hidden = false;
      button.disabled = false;
    }
  });
}
