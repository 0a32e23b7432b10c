// Keeps the wall of a meeting up to date: reads it again when something happened there, and every few seconds besides.
(function () {
  var wall = document.getElementById('wall');
  var asOf = document.getElementById('as-of');
  if (!wall || !asOf || !window.fetch) return;
  /** Milliseconds between two reads, without the stream and beside it. */
  var ALONE = 5000;
  var BESIDE = 30000;
  var tag = '';
  var at = new Date();
  var isReading = false;
  var isWantedAgain = false;
  var stream;
  var timer;

  function say(sentence) {
    var time = at.toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false });
    var said = asOf.getAttribute(sentence).replace('{at}', time);
    if (asOf.textContent !== said) asOf.textContent = said;
    asOf.className = sentence === 'data-stale' ? 'stale' : '';
  }

  function isLive() {
    return stream !== undefined && stream.readyState === 1;
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(read, isLive() ? BESIDE : ALONE);
  }

  function read() {
    if (isReading) {
      isWantedAgain = true;
      return;
    }
    isReading = true;
    fetch(wall.getAttribute('data-part'), { headers: tag ? { 'If-None-Match': tag } : {}, cache: 'no-store' })
      .then(function (answer) {
        if (answer.status !== 304 && !answer.ok) throw new Error(String(answer.status));
        at = new Date(answer.headers.get('date') || Date.now());
        if (answer.status === 304) return undefined;
        tag = answer.headers.get('etag') || '';
        return answer.text();
      })
      .then(function (part) {
        if (part !== undefined) wall.innerHTML = part;
        say('data-live');
      })
      .catch(function () {
        say('data-stale');
      })
      .then(function () {
        isReading = false;
        if (isWantedAgain) {
          isWantedAgain = false;
          read();
        } else later();
      });
  }

  function follow() {
    if (!window.EventSource) return;
    stream = new EventSource('/v1/events?topics=' + encodeURIComponent(wall.getAttribute('data-topic')));
    stream.addEventListener('meeting.changed', read);
    // What happened while it was away no event may tell of.
    stream.addEventListener('open', read);
    stream.addEventListener('error', function () {
      read();
      // Turned away for good: a hall has more phones than streams. It is read again and again instead.
      if (stream.readyState === 2) setTimeout(follow, 60000);
    });
  }

  window.addEventListener('online', read);
  window.addEventListener('offline', read);
  follow();
  read();
})();
