// Writes a code that stands in the address's fragment into its field. It sends nothing: a ballot, or a rating, takes a press.
(function () {
  var field = document.getElementById('ballot-code') || document.getElementById('seat-code');
  var digits = /^#([0-9]{16})$/.exec(location.hash);
  if (!digits) return;
  if (field && field.value === '') field.value = digits[1].replace(/([0-9]{4})(?=[0-9])/g, '$1 ');
  // Whoever is handed the telephone next finds no code in its history.
  history.replaceState(null, '', location.pathname + location.search);
})();
