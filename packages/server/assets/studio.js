// Copies an article, as rich text and as plain text, from where it stands on the page.
(function () {
  var said = document.getElementById('copied');

  function textOf(id) {
    var element = id && document.getElementById(id);
    if (!element) return '';
    return (element.value === undefined ? element.textContent : element.value).trim();
  }

  /** What is put on the clipboard here arrives as it is; the newer way takes out what it doesn't know. */
  function copyByEvent(html, text) {
    var done = false;
    function put(event) {
      if (html) event.clipboardData.setData('text/html', html);
      event.clipboardData.setData('text/plain', text);
      event.preventDefault();
      done = true;
    }
    document.addEventListener('copy', put);
    try {
      done = document.execCommand('copy') && done;
    } finally {
      document.removeEventListener('copy', put);
    }
    return done;
  }

  function copyByApi(html, text) {
    if (!navigator.clipboard || !navigator.clipboard.write || !window.ClipboardItem) {
      return Promise.reject(new Error('no clipboard'));
    }
    var parts = { 'text/plain': new Blob([text], { type: 'text/plain' }) };
    if (html) parts['text/html'] = new Blob([html], { type: 'text/html' });
    return navigator.clipboard.write([new window.ClipboardItem(parts)]);
  }

  function tell(sentence) {
    // Said again where it was said before.
    said.textContent = '';
    setTimeout(function () {
      said.textContent = sentence;
    }, 50);
  }

  /** What is shown is of what was chosen before: nobody copies it by mistake. */
  var form = document.querySelector('.studio-form');
  var stale = document.getElementById('stale');
  var result = document.getElementById('result');
  if (form && stale && result) {
    form.addEventListener('change', function () {
      if (result.hidden) return;
      result.hidden = true;
      stale.textContent = stale.getAttribute('data-stale');
    });
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest ? event.target.closest('button[data-copy-text]') : null;
    if (!button || !said) return;
    var html = textOf(button.getAttribute('data-copy-html'));
    var text = textOf(button.getAttribute('data-copy-text'));
    if (copyByEvent(html, text)) {
      tell(button.getAttribute('data-done'));
      return;
    }
    copyByApi(html, text).then(
      function () {
        tell(button.getAttribute('data-done'));
      },
      function () {
        tell(button.getAttribute('data-failed'));
      },
    );
  });
})();
