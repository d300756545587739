// Brings a file piece by piece and goes on where it stopped: after a cut, after the page was closed, on another node.
// Without this script the form sends the file in one go. Speaks the tus protocol 1.0; the pieces are as large as the line
// carries in some seconds, so that a cut costs little and a good line is not slowed down.
(() => {
  'use strict';
  const least = 64 * 1024;
  const most = 4 * 1024 * 1024;
  const piece = 5000;
  const { shape, same, arrived, metadata, remember, recall } = window.madangTus;
  const megabytes = (bytes) => (bytes / 1000000).toFixed(1);

  for (const input of document.querySelectorAll('input[type=file][data-upload]')) {
    const { form, dataset: words } = input;
    // The script stands beside every such field of a page.
    if (words.ready) continue;
    words.ready = 'yes';
    const name = input.name;
    let job = null;
    const place = () => words.upload.replace(/\{([a-z-]+)\}/g, (all, field) => form.elements.namedItem(field)?.value || '');
    const key = () => `madang.upload|${words.owner}|${place()}`;

    const { row, title, state, pause, cancel, bar, begun } = shape(words);

    const show = (said) => {
      state.textContent = said;
      if (!row.isConnected) input.closest('.field').append(row);
    };
    const going = (bytes) => {
      bar.value = bytes / job.file.size;
      bar.setAttribute('aria-label', job.file.name);
      show(words.going.replace('{0}', megabytes(bytes)).replace('{1}', megabytes(job.file.size)));
    };

    const ask = (method, url, headers, body, progress) => window.madangTus.ask(method, url, headers, {
      token: form.elements.namedItem('_csrf').value, body, progress, started: (request) => { if (job) job.request = request; },
    });

    const stop = (mine, said, again) => {
      mine.over = true;
      pause.hidden = true;
      cancel.textContent = words.clear;
      show(said);
      row.dataset.state = again ? 'failed' : 'sent';
      if (!again) cancel.hidden = true;
    };

    const begin = async (mine) => {
      const about = { 'Upload-Length': mine.file.size, 'Upload-Metadata': await metadata(mine.file, place()) };
      const answer = await ask('POST', '/uploads', about);
      if (answer.status === 201) {
        mine.url = answer.get('Location');
        mine.offset = 0;
        remember(mine.key, { url: mine.url, name: mine.file.name, size: mine.file.size, modified: mine.file.lastModified });
      } else if (answer.status && answer.status < 500) stop(mine, answer.said || words.failed, true);
      else return false;
      return true;
    };

    const look = async (mine) => {
      const answer = await ask('HEAD', mine.url, {});
      if (answer.status === 200) mine.offset = Number(answer.get('Upload-Offset'));
      else if (answer.status === 404 || answer.status === 410) mine.url = null;
      else return false;
      return true;
    };

    const finish = (mine) => {
      remember(mine.key, null);
      input.required = false;
      bar.value = 1;
      stop(mine, words.sent);
      if (words.fresh) {
        arrived.keep(input.id, mine.file.name);
        location.reload();
      } else if (mine.then) form.requestSubmit(mine.then);
    };

    const next = async (mine) => {
      const started = performance.now();
      const part = mine.file.slice(mine.offset, mine.offset + mine.chunk);
      const answer = await ask('PATCH', mine.url, {
        'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': mine.offset,
      }, part, (loaded) => going(mine.offset + Math.min(loaded, part.size)));
      if (answer.status === 204) {
        const rate = part.size / Math.max(1, performance.now() - started);
        mine.chunk = Math.min(most, Math.max(least, Math.min(rate * piece, mine.chunk * 2)));
        mine.offset = Number(answer.get('Upload-Offset'));
        going(mine.offset);
        if (mine.offset >= mine.file.size) finish(mine);
        return true;
      }
      if (answer.status === 409 || answer.status === 404 || answer.status === 410) return look(mine);
      if (answer.status && answer.status < 500) {
        remember(mine.key, null);
        stop(mine, answer.said || words.failed, true);
        return true;
      }
      mine.chunk = Math.max(least, mine.chunk / 2);
      return false;
    };

    const run = async (mine) => {
      clearTimeout(mine.timer);
      if (mine.running) return;
      mine.running = true;
      while (!mine.over && !mine.paused && job === mine) {
        const known = mine.sure || !mine.url || await look(mine);
        const went = known && (mine.url ? await next(mine) : await begin(mine));
        mine.sure = went;
        if (went) mine.wait = 1000;
        else if (!mine.paused && !mine.over) {
          show(words.waiting);
          mine.wait = Math.min(30000, mine.wait * 2);
          mine.timer = setTimeout(() => run(mine), mine.wait);
          break;
        }
      }
      mine.running = false;
    };

    const go = (mine) => {
      mine.key = key();
      const before = recall(mine.key);
      if (same(before, mine.file)) mine.url = before.url;
      mine.begun = true;
      going(0);
      run(mine);
    };

    input.addEventListener('change', () => {
      const [file] = input.files;
      if (!file) return;
      if (job) job.over = true;
      job?.request?.abort();
      job = { file, key: key(), url: null, chunk: 256 * 1024, wait: 1000, offset: 0 };
      // It goes its own way; the form no longer carries it.
      input.removeAttribute('name');
      begun(file.name);
      // Where the form says what the file is, it goes when the form is sent.
      if (file.size > Number(words.most)) stop(job, words.large, true);
      else if (words.fresh) row.remove();
      else go(job);
    });

    pause.addEventListener('click', () => {
      job.paused = !job.paused;
      pause.textContent = job.paused ? words.resume : words.pause;
      if (job.paused) {
        job.request?.abort();
        job.sure = false;
        show(words.paused);
      } else run(job);
    });

    cancel.addEventListener('click', () => {
      const gone = job;
      gone.over = true;
      gone.request?.abort();
      remember(gone.key, null);
      job = null;
      if (gone.url) ask('DELETE', gone.url, {});
      input.value = '';
      input.name = name;
      row.remove();
    });

    form.addEventListener('submit', (event) => {
      if (!job || job.over || event.defaultPrevented) return;
      event.preventDefault();
      if (words.fresh && !job.begun) {
        go(job);
        return;
      }
      job.then = event.submitter;
      show(words.wait);
    });
    addEventListener('online', () => { if (job?.begun && !job.over && !job.paused) { job.wait = 1000; run(job); } });

    const sent = arrived.take(input.id);
    if (sent) {
      title.textContent = sent;
      pause.hidden = cancel.hidden = bar.hidden = true;
      show(words.sent.replace('{0}', sent));
    }
    const left = recall(key());
    if (left) {
      title.textContent = left.name;
      pause.hidden = cancel.hidden = true;
      ask('HEAD', left.url, {}).then((answer) => {
        if (answer.status === 404 || answer.status === 410) remember(key(), null);
        if (answer.status !== 200 || job) return;
        const offset = Number(answer.get('Upload-Offset'));
        if (offset >= left.size) return;
        bar.value = offset / left.size;
        bar.setAttribute('aria-label', left.name);
        show(words.again.replace('{0}', megabytes(offset)).replace('{1}', megabytes(left.size)));
      });
    }
  }
})();
