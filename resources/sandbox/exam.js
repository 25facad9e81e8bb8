/* global watch */
(function () {
  'use strict';

  var WORDS = {
    et: {
      question: 'Küsimus {0}/{1}',
      saving: 'Salvestame …',
      saved: 'Salvestatud {0}',
      unsaved: 'Salvestamine ei õnnestunud, proovime uuesti',
      count: 'Oled vastanud {0} küsimusele {1}-st.',
      handIn: 'Esita töö',
      sure: 'Pärast esitamist vastuseid enam muuta ei saa.',
      missing: 'Vastamata on veel {0}. Pärast esitamist vastuseid enam muuta ei saa.',
      yes: 'Jah, esitan',
      no: 'Kirjutan edasi',
      failed: 'Esitamine ei õnnestunud. Sinu vastused on alles. Proovi mõne hetke pärast uuesti.',
      closed: 'See töö on juba esitatud.',
      broken: 'Ülesandeid ei saanud avada. Kutsu õpetaja.',
      words: 'Sõnu: {0}'
    },
    en: {
      question: 'Question {0} of {1}',
      saving: 'Saving …',
      saved: 'Saved at {0}',
      unsaved: 'Not saved yet, trying again',
      count: 'You have answered {0} of {1} questions.',
      handIn: 'Hand in',
      sure: 'You cannot change your answers after handing in.',
      missing: 'Not answered yet: {0}. You cannot change your answers after handing in.',
      yes: 'Yes, hand in',
      no: 'Keep writing',
      failed: 'Handing in did not work. Your answers are safe. Try again in a moment.',
      closed: 'This exam has been handed in already.',
      broken: 'The questions could not be opened. Call the teacher.',
      words: 'Words: {0}'
    },
    ru: {
      question: 'Вопрос {0} из {1}',
      saving: 'Сохраняем …',
      saved: 'Сохранено в {0}',
      unsaved: 'Пока не сохранено, пробуем ещё раз',
      count: 'Отвечено на вопросы: {0} из {1}.',
      handIn: 'Сдать работу',
      sure: 'После сдачи ответы изменить нельзя.',
      missing: 'Пока без ответа: {0}. После сдачи ответы изменить нельзя.',
      yes: 'Да, сдаю',
      no: 'Пишу дальше',
      failed: 'Сдать не получилось. Ваши ответы сохранились. Попробуйте ещё раз через минуту.',
      closed: 'Эта работа уже сдана.',
      broken: 'Вопросы не открылись. Позовите учителя.',
      words: 'Слов: {0}'
    },
    kk: {
      question: '{1} сұрақтың {0}-сұрағы',
      saving: 'Сақталуда …',
      saved: '{0} сақталды',
      unsaved: 'Әзірге сақталмады, қайта көреміз',
      count: '{1} сұрақтың {0} сұрағына жауап берілді.',
      handIn: 'Жұмысты тапсыру',
      sure: 'Тапсырғаннан кейін жауаптарды өзгертуге болмайды.',
      missing: 'Жауапсыз қалғаны: {0}. Тапсырғаннан кейін жауаптарды өзгертуге болмайды.',
      yes: 'Иә, тапсырамын',
      no: 'Жазуды жалғастыру',
      failed: 'Тапсыру болмады. Жауаптарыңыз сақтаулы. Біраздан кейін қайта көріңіз.',
      closed: 'Бұл жұмыс тапсырылып қойған.',
      broken: 'Сұрақтар ашылмады. Мұғалімді шақырыңыз.',
      words: 'Сөздер: {0}'
    },
    zh: {
      question: '第 {0} 题，共 {1} 题',
      saving: '正在保存 …',
      saved: '{0} 已保存',
      unsaved: '还没有保存，正在重试',
      count: '已答 {0} 题，共 {1} 题。',
      handIn: '交卷',
      sure: '交卷以后不能再修改答案。',
      missing: '还有 {0} 题没有答。交卷以后不能再修改答案。',
      yes: '是，交卷',
      no: '继续作答',
      failed: '交卷没有成功。你的答案都还在。请过一会儿再试。',
      closed: '这份试卷已经交了。',
      broken: '题目没有打开。请叫老师。',
      words: '字数：{0}'
    }
  };

  var SAVE_AFTER = 400;
  var TRY_AGAIN_AFTER = 3000;

  var language = document.documentElement.lang;
  var words = WORDS[language] || WORDS.et;
  var exam = document.body.getAttribute('data-exam');
  var sitting = document.body.getAttribute('data-sitting');

  var questions = [];
  var answers = {};
  var timer = null;
  var changes = 0;

  function by(id) {
    return document.getElementById(id);
  }

  function fill(text) {
    var values = Array.prototype.slice.call(arguments, 1);
    return text.replace(/\{(\d)\}/g, function (all, index) { return values[index]; });
  }

  function address(part) {
    return '/exam/' + exam + '/' + part + '?sitting=' + encodeURIComponent(sitting) + '&lang=' + language;
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) { made.className = className; }
    if (text) { made.textContent = text; }
    return made;
  }

  function show(id, visible) {
    by(id).hidden = !visible;
  }

  function problem(text) {
    by('problem').textContent = text;
    show('problem', true);
  }

  // ---- questions

  function choice(question, box) {
    question.options.forEach(function (option) {
      var label = element('label', 'option');
      var input = element('input');
      input.type = 'radio';
      input.name = question.id;
      input.value = option.id;
      input.checked = answers[question.id] === option.id;
      label.classList.toggle('chosen', input.checked);
      input.addEventListener('change', function () {
        Array.prototype.forEach.call(box.querySelectorAll('.option'), function (other) {
          other.classList.toggle('chosen', other === label);
        });
        answered(question.id, option.id);
      });
      label.appendChild(input);
      label.appendChild(element('span', '', option.text));
      box.appendChild(label);
    });
  }

  function field(question, input) {
    input.name = question.id;
    input.value = answers[question.id] || '';
    input.setAttribute('aria-label', question.text);
    input.spellcheck = false;
    input.addEventListener('input', function () { answered(question.id, input.value); });
    return input;
  }

  function line(question, box) {
    var input = field(question, element('input'));
    input.type = 'text';
    box.appendChild(input);
  }

  function number(question, box) {
    var row = element('div', 'measured');
    var input = field(question, element('input'));
    input.type = 'text';
    input.setAttribute('inputmode', 'decimal');
    row.appendChild(input);
    row.appendChild(element('span', 'unit', question.unit));
    box.appendChild(row);
  }

  function essay(question, box) {
    var input = field(question, element('textarea'));
    var counter = element('p', 'words');
    function count() {
      counter.textContent = fill(words.words, input.value.split(/\s+/).filter(Boolean).length);
    }
    input.addEventListener('input', count);
    count();
    box.appendChild(input);
    box.appendChild(counter);
  }

  var KINDS = { choice: choice, text: line, number: number, essay: essay };

  function draw(question, index) {
    var box = element('fieldset');
    box.id = 'question-' + question.id;
    var title = element('legend');
    title.appendChild(element('span', 'number', fill(words.question, index + 1, questions.length)));
    title.appendChild(document.createTextNode(question.text));
    box.appendChild(title);
    KINDS[question.kind](question, box);
    by('paper').appendChild(box);
  }

  function given() {
    return questions.filter(function (question) {
      return (answers[question.id] || '').trim() !== '';
    }).length;
  }

  function progress() {
    var share = questions.length ? given() / questions.length : 0;
    by('bar').style.width = 100 * share + '%';
    by('bar').parentNode.setAttribute('aria-valuenow', String(given()));
    by('count').textContent = fill(words.count, given(), questions.length);
  }

  // ---- keeping the answers

  function state(text, bad) {
    by('saved').textContent = text;
    by('saved').classList.toggle('problem-now', Boolean(bad));
  }

  function answered(id, value) {
    answers[id] = value;
    changes += 1;
    progress();
    later(SAVE_AFTER);
  }

  function later(delay) {
    window.clearTimeout(timer);
    timer = window.setTimeout(autosave, delay);
  }

  function clock() {
    var now = new Date();
    return ('0' + now.getHours()).slice(-2) + ':' + ('0' + now.getMinutes()).slice(-2);
  }

  function ok(response) {
    if (!response.ok) { throw new Error('status ' + response.status); }
    return response;
  }

  function save() {
    var saving = changes;
    window.clearTimeout(timer);
    state(words.saving);
    return fetch(address('answers'), {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(answers)
    }).then(ok).then(function () {
      if (saving === changes) { state(fill(words.saved, clock())); }
    }, function (error) {
      state(words.unsaved, true);
      later(TRY_AGAIN_AFTER);
      throw error;
    });
  }

  // A timer has nobody to tell of a failure; the status line has said it.
  function autosave() {
    save().catch(function () {});
  }

  // ---- handing in

  function ask() {
    var open = questions.length - given();
    by('confirm-text').textContent = open ? fill(words.missing, open) : words.sure;
    show('problem', false);
    show('hand-in', false);
    show('confirm', true);
    by('confirm-yes').focus();
  }

  function keepWriting() {
    show('confirm', false);
    show('hand-in', true);
  }

  function handIn() {
    by('confirm-yes').disabled = true;
    save().then(watch.finish).then(function () {
      return fetch(address('hand-in'), { method: 'POST' });
    }).then(ok).then(function (response) {
      return response.json();
    }).then(function (answer) {
      leave(answer.next);
    }).catch(function () {
      by('confirm-yes').disabled = false;
      keepWriting();
      problem(words.failed);
    });
  }

  // Inside a proctoring page the exam tells that page, which knows the way out.
  function leave(next) {
    window.clearTimeout(timer);
    if (window.parent !== window) {
      window.parent.postMessage('exam-handed-in', '*');
    } else {
      window.location.href = next;
    }
  }

  function start(paper) {
    questions = paper.questions;
    answers = paper.answers;
    by('part').textContent = paper.part;
    if (paper.handedIn) {
      problem(words.closed);
      return;
    }
    questions.forEach(draw);
    progress();
    by('hand-in').textContent = words.handIn;
    by('confirm-yes').textContent = words.yes;
    by('confirm-no').textContent = words.no;
    by('hand-in').addEventListener('click', ask);
    by('confirm-yes').addEventListener('click', handIn);
    by('confirm-no').addEventListener('click', keepWriting);
    by('paper').addEventListener('submit', function (event) { event.preventDefault(); });
    show('hand-in', true);
  }

  fetch(address('paper')).then(ok).then(function (response) {
    return response.json();
  }).then(start).catch(function () {
    problem(words.broken);
  });
}());
