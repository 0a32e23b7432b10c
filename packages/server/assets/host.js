// The host's old script: adds to built-ins and wraps things, as old sites do.
Array.prototype.contains = function (item) {
  return this.indexOf(item) > -1;
};
String.prototype.trimAll = function () {
  return this.replace(/\s+/g, '');
};
window.onload = function () {
  var now = new Date();
  document.getElementById('today').innerHTML =
    '今天是' + now.getFullYear() + '年' + (now.getMonth() + 1) + '月' + now.getDate() + '日';
};
