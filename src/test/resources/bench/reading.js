// Tells the benchmark, once a second, how far the page has come, and at once what went wrong.
'use strict';

const tell = reading => fetch('/told', { method: 'POST', body: JSON.stringify(reading) });

const everySecond = reading => setInterval(() => tell(reading()), 1000);

const failed = error => tell({ error: String(error) });

addEventListener('error', event => failed(event.message));
addEventListener('unhandledrejection', event => failed(event.reason));

const wish = (name, otherwise) => Number(new URLSearchParams(location.search).get(name) || otherwise);

const size = () => ({
  width: wish('width', 640), height: wish('height', 480), frameRate: wish('rate', 20),
});
