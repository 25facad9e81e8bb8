// How the demo exam is watched: it asks for camera, microphone and screen, shows what it sees, records, and
// sends every part at once. exam.js asks it to finish before the exam is handed in.
var watch = (function () {
  'use strict';

  var WORDS = {
    et: {
      title: 'Kaamera, mikrofon ja ekraan',
      why: 'Eksamit jälgitakse. Kui vajutad nuppu, salvestab see leht sinu kaamerapilti, häält ja ekraani, kuni esitad töö.',
      begin: 'Lülita sisse ja alusta',
      preview: 'Sinu kaamera',
      level: 'Mikrofoni tase',
      sent: 'Salvestatud ja saadetud: {0} s',
      waiting: 'Salvestame, saatmine ootab võrku',
      NotAllowedError: 'Kaamera, mikrofon või ekraan on sellel eksamil keelatud. Kutsu õpetaja.',
      NotFoundError: 'Kaamerat või mikrofoni ei leitud. Kontrolli juhet ja proovi uuesti.',
      NotReadableError: 'Kaamera või mikrofon ei vasta. Võib-olla kasutab seda teine programm. Kutsu õpetaja.',
      other: 'Salvestamine ei alanud. Kutsu õpetaja.',
      stopped: 'Kaamera või ekraan katkes. Kutsu õpetaja. Võid seni edasi kirjutada.'
    },
    en: {
      title: 'Camera, microphone and screen',
      why: 'This exam is watched. When you press the button, this page records your camera, your microphone and your screen until you hand in.',
      begin: 'Turn on and begin',
      preview: 'Your camera',
      level: 'Microphone level',
      sent: 'Recorded and sent: {0} s',
      waiting: 'Recording, sending waits for the network',
      NotAllowedError: 'Camera, microphone or screen are not allowed in this exam. Call the teacher.',
      NotFoundError: 'No camera or microphone was found. Check the cable and try again.',
      NotReadableError: 'Camera or microphone do not answer. Another program may be using them. Call the teacher.',
      other: 'The recording did not begin. Call the teacher.',
      stopped: 'Camera or screen have stopped. Call the teacher. You can keep writing.'
    },
    ru: {
      title: 'Камера, микрофон и экран',
      why: 'За экзаменом наблюдают. Когда вы нажмёте кнопку, эта страница будет записывать вашу камеру, микрофон и экран, пока вы не сдадите работу.',
      begin: 'Включить и начать',
      preview: 'Ваша камера',
      level: 'Уровень микрофона',
      sent: 'Записано и отправлено: {0} с',
      waiting: 'Запись идёт, отправка ждёт сети',
      NotAllowedError: 'Камера, микрофон или экран на этом экзамене запрещены. Позовите учителя.',
      NotFoundError: 'Камера или микрофон не найдены. Проверьте кабель и попробуйте ещё раз.',
      NotReadableError: 'Камера или микрофон не отвечают. Возможно, их использует другая программа. Позовите учителя.',
      other: 'Запись не началась. Позовите учителя.',
      stopped: 'Камера или экран прервались. Позовите учителя. Пока можно писать дальше.'
    },
    kk: {
      title: 'Камера, микрофон және экран',
      why: 'Емтихан бақыланады. Түймені басқанда, бұл бет жұмысты тапсырғанша камераңызды, микрофоныңызды және экраныңызды жазады.',
      begin: 'Қосып, бастау',
      preview: 'Сіздің камераңыз',
      level: 'Микрофон деңгейі',
      sent: 'Жазылып, жіберілді: {0} с',
      waiting: 'Жазылуда, жіберу желіні күтуде',
      NotAllowedError: 'Бұл емтиханда камераға, микрофонға немесе экранға тыйым салынған. Мұғалімді шақырыңыз.',
      NotFoundError: 'Камера немесе микрофон табылмады. Кабельді тексеріп, қайта көріңіз.',
      NotReadableError: 'Камера немесе микрофон жауап бермейді. Оны басқа бағдарлама пайдаланып тұрған болуы мүмкін. Мұғалімді шақырыңыз.',
      other: 'Жазу басталмады. Мұғалімді шақырыңыз.',
      stopped: 'Камера немесе экран үзілді. Мұғалімді шақырыңыз. Әзірге жаза беруге болады.'
    },
    zh: {
      title: '摄像头、麦克风和屏幕',
      why: '这场考试有监考。按下按钮以后，这个页面会录下你的摄像头、麦克风和屏幕，直到你交卷。',
      begin: '打开并开始',
      preview: '你的摄像头',
      level: '麦克风音量',
      sent: '已录制并发送：{0} 秒',
      waiting: '正在录制，等有网络再发送',
      NotAllowedError: '这场考试不允许使用摄像头、麦克风或屏幕。请叫老师。',
      NotFoundError: '没有找到摄像头或麦克风。请检查连接线，再试一次。',
      NotReadableError: '摄像头或麦克风没有反应。可能有别的程序在使用。请叫老师。',
      other: '录制没有开始。请叫老师。',
      stopped: '摄像头或屏幕中断了。请叫老师。你可以继续作答。'
    }
  };

  var PART = 1000;
  var TRY_AGAIN_AFTER = 1000;
  var LONGEST_WAIT = 16000;

  var words = WORDS[document.documentElement.lang] || WORDS.et;
  var exam = document.body.getAttribute('data-exam');
  var sitting = document.body.getAttribute('data-sitting');
  var recordings = [];
  var finished = false;
  var broken = false;

  function by(id) {
    return document.getElementById(id);
  }

  function say(text, bad) {
    by('watch-state').textContent = text;
    by('watch-state').classList.toggle('problem-now', Boolean(bad));
  }

  // ---- recording and sending

  function address(name, part) {
    return '/exam/' + exam + '/recordings/' + name + '/' + part + '?sitting=' + encodeURIComponent(sitting);
  }

  // A part that arrived keeps its number: sending it once more changes nothing.
  function send(recording, part, body, wait) {
    return fetch(address(recording.name, part), {
      method: 'PUT',
      headers: { 'Content-Type': 'video/webm' },
      body: body
    }).then(function (response) {
      if (!response.ok) { throw new Error('status ' + response.status); }
    }).catch(function () {
      if (!broken) { say(words.waiting, true); }
      return new Promise(function (resolve) { window.setTimeout(resolve, wait); }).then(function () {
        return send(recording, part, body, Math.min(2 * wait, LONGEST_WAIT));
      });
    });
  }

  // One after another, so that what has arrived is always a whole beginning.
  function queue(recording, body) {
    var part = recording.parts;
    recording.parts += 1;
    recording.sent = recording.sent.then(function () {
      return send(recording, part, body, TRY_AGAIN_AFTER);
    }).then(function () {
      recording.arrived = part + 1;
      progress();
    });
  }

  function progress() {
    if (broken) { return; }
    var least = Math.min.apply(null, recordings.map(function (recording) { return recording.arrived; }));
    say(words.sent.replace('{0}', String(least)));
  }

  function record(name, stream, options) {
    var recorder = new MediaRecorder(stream, options);
    var recording = { name: name, recorder: recorder, parts: 0, arrived: 0, sent: Promise.resolve() };
    recording.stopped = new Promise(function (resolve) {
      recorder.addEventListener('stop', resolve);
    });
    recorder.addEventListener('dataavailable', function (event) {
      if (event.data.size) { queue(recording, event.data); }
    });
    stream.getTracks().forEach(function (track) {
      track.addEventListener('ended', function () {
        if (!finished) {
          broken = true;
          say(words.stopped, true);
        }
      });
    });
    recordings.push(recording);
    recorder.start(PART);
  }

  // ---- what the student sees

  function meter(stream) {
    var context = new AudioContext();
    var analyser = context.createAnalyser();
    var samples = new Uint8Array(analyser.fftSize);
    context.createMediaStreamSource(stream).connect(analyser);
    window.setInterval(function () {
      analyser.getByteTimeDomainData(samples);
      var peak = 0;
      for (var i = 0; i < samples.length; i += 1) {
        peak = Math.max(peak, Math.abs(samples[i] - 128) / 128);
      }
      by('level').value = peak;
    }, 200);
  }

  function preview(stream) {
    by('preview').srcObject = stream;
    by('preview').setAttribute('aria-label', words.preview);
    by('level').setAttribute('aria-label', words.level);
    by('watching').hidden = false;
    by('watch').hidden = true;
    return by('preview').play();
  }

  function begin() {
    by('watch-begin').disabled = true;
    by('watch-problem').hidden = true;
    var face;
    navigator.mediaDevices.getUserMedia({
      video: { width: 640, height: 480, frameRate: 15 },
      audio: true
    }).then(function (stream) {
      face = stream;
      return navigator.mediaDevices.getDisplayMedia({ video: { width: 1280, height: 720, frameRate: 5 } });
    }).then(function (screen) {
      return preview(face).then(function () {
        meter(face);
        record('camera', face, { mimeType: 'video/webm;codecs=vp8,opus', videoBitsPerSecond: 500000 });
        record('screen', screen, { mimeType: 'video/webm;codecs=vp8', videoBitsPerSecond: 500000 });
        progress();
      });
    }).catch(function (error) {
      if (face) { face.getTracks().forEach(function (track) { track.stop(); }); }
      by('watching').hidden = true;
      by('watch').hidden = false;
      by('watch-begin').disabled = false;
      by('watch-problem').textContent = words[error.name] || words.other;
      by('watch-problem').hidden = false;
    });
  }

  // Ends the recordings; resolves when the last part has arrived.
  function finish() {
    finished = true;
    return Promise.all(recordings.map(function (recording) {
      if (recording.recorder.state !== 'inactive') { recording.recorder.stop(); }
      return recording.stopped.then(function () {
        recording.recorder.stream.getTracks().forEach(function (track) { track.stop(); });
        return recording.sent;
      });
    }));
  }

  by('watch-title').textContent = words.title;
  by('watch-why').textContent = words.why;
  by('watch-begin').textContent = words.begin;
  by('watch-begin').addEventListener('click', begin);

  return { finish: finish };
}());
