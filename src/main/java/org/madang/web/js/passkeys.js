// Makes a passkey or signs in with one. A form with data-passkey ("create" or "get") is out of sight, with its place
// kept, until this script finds that the browser can do it; what the device signed goes
// into the field that data-field names, or "credential", and the form is sent as it is.
(() => {
  'use strict';
  if (!window.PublicKeyCredential || !navigator.credentials) {
    document.querySelectorAll('form[data-passkey]').forEach((form) => form.remove());
    document.querySelectorAll('[data-without-passkeys]').forEach((note) => delete note.dataset.withoutPasskeys);
    return;
  }

  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

  const create = async (form) => {
    const key = await navigator.credentials.create({
      publicKey: {
        challenge: bytes(form.dataset.challenge),
        rp: { id: form.dataset.host, name: 'Madang' },
        user: { id: bytes(form.dataset.user), name: form.dataset.account, displayName: form.dataset.person },
        pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: 'public-key', alg })),
        authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
        excludeCredentials: form.dataset.known
          .split(' ')
          .filter(Boolean)
          .map((id) => ({ type: 'public-key', id: bytes(id) })),
        attestation: 'none',
      },
    });
    return {
      clientDataJSON: text(key.response.clientDataJSON),
      attestationObject: text(key.response.attestationObject),
      transports: key.response.getTransports ? key.response.getTransports() : [],
      key,
    };
  };

  const get = async (form) => {
    const key = await navigator.credentials.get({
      publicKey: {
        challenge: bytes(form.dataset.challenge),
        rpId: form.dataset.host,
        userVerification: 'required',
      },
    });
    return {
      clientDataJSON: text(key.response.clientDataJSON),
      authenticatorData: text(key.response.authenticatorData),
      signature: text(key.response.signature),
      userHandle: key.response.userHandle ? text(key.response.userHandle) : null,
      key,
    };
  };

  for (const form of document.querySelectorAll('form[data-passkey]')) {
    form.classList.remove('scripted');
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const failed = form.querySelector('[role=alert]');
      failed.hidden = true;
      try {
        const { key, ...response } = await (form.dataset.passkey === 'create' ? create(form) : get(form));
        form.elements.namedItem(form.dataset.field || 'credential').value = JSON.stringify({
          id: key.id,
          rawId: text(key.rawId),
          type: key.type,
          response,
          clientExtensionResults: {},
        });
        form.submit();
      } catch {
        failed.hidden = false;
      }
    });
  }
})();
