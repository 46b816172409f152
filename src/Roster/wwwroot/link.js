// The code stands behind the #, which browsers never send. Put it into the form and take it out of the address.
const token = location.hash.slice(1) || sessionStorage.getItem('link');
sessionStorage.removeItem('link');
if (token) {
  history.replaceState(null, '', location.pathname);
  document.getElementById('token').value = token;
  document.getElementById('link-form').requestSubmit();
}
