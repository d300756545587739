// Records a few seconds into the form's own file field, as WAVE at 16 kHz: every browser plays it, and the server can
// tell its length. Without this script, or without a microphone, a file is chosen instead.
(() => {
  'use strict';
  const rate = 16000;

  const wave = (samples) => {
    const bytes = new DataView(new ArrayBuffer(44 + samples.length * 2));
    const text = (at, word) => [...word].forEach((letter, i) => bytes.setUint8(at + i, letter.charCodeAt(0)));
    text(0, 'RIFF');
    bytes.setUint32(4, 36 + samples.length * 2, true);
    text(8, 'WAVEfmt ');
    bytes.setUint32(16, 16, true);
    bytes.setUint16(20, 1, true);
    bytes.setUint16(22, 1, true);
    bytes.setUint32(24, rate, true);
    bytes.setUint32(28, rate * 2, true);
    bytes.setUint16(32, 2, true);
    bytes.setUint16(34, 16, true);
    text(36, 'data');
    bytes.setUint32(40, samples.length * 2, true);
    samples.forEach((value, i) => bytes.setInt16(44 + i * 2, Math.max(-1, Math.min(1, value)) * 0x7fff, true));
    return new Blob([bytes], { type: 'audio/wav' });
  };

  const sampled = async (blob) => {
    const context = new AudioContext();
    const heard = await context.decodeAudioData(await blob.arrayBuffer());
    await context.close();
    const offline = new OfflineAudioContext(1, Math.max(1, Math.ceil(heard.duration * rate)), rate);
    const source = offline.createBufferSource();
    source.buffer = heard;
    source.connect(offline.destination);
    source.start();
    return (await offline.startRendering()).getChannelData(0);
  };

  for (const place of document.querySelectorAll('.recorder')) {
    if (!navigator.mediaDevices || !window.MediaRecorder || !window.OfflineAudioContext) continue;
    const field = place.closest('form').querySelector('input[type=file]');
    const words = place.dataset;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button secondary';
    button.textContent = words.record;
    const said = document.createElement('p');
    said.className = 'hint';
    said.setAttribute('role', 'status');
    place.append(button, said);
    place.hidden = false;
    let running = null;

    const finish = async (pieces) => {
      const file = new File([wave(await sampled(new Blob(pieces)))], 'name.wav', { type: 'audio/wav' });
      const files = new DataTransfer();
      files.items.add(file);
      field.files = files.files;
      said.textContent = words.ready;
    };

    const start = async () => {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const pieces = [];
      running = new MediaRecorder(stream);
      running.addEventListener('dataavailable', (event) => pieces.push(event.data));
      running.addEventListener('stop', () => {
        stream.getTracks().forEach((track) => track.stop());
        running = null;
        button.textContent = words.record;
        finish(pieces).catch(() => { said.textContent = words.denied; });
      });
      running.start();
      button.textContent = words.stop;
      said.textContent = words.recording;
      const recorder = running;
      setTimeout(() => { if (recorder.state === 'recording') recorder.stop(); }, (Number(words.longest) - 1) * 1000);
    };

    button.addEventListener('click', () => {
      if (running) running.stop();
      else start().catch(() => { said.textContent = words.denied; });
    });
  }
})();
