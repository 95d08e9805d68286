// Tells the page where its server is, so that it does not guess from the address of a page below the root.
window.__streamlit = { BACKEND_BASE_URL: window.location.origin + "/" };
