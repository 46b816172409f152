// Whoever has to sign in first comes back to the page of links, which takes this from here, once.
sessionStorage.setItem('link', document.getElementById('kept').value);
