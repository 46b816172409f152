// Runs before the first paint, so that the page never flashes in the other scheme.
(function () {
  var choice = null;
  try {
    choice = localStorage.getItem('roster.color-scheme');
  } catch (_) {
    // Storage may be switched off: follow the system.
  }
  var dark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
