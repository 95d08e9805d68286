"""The browser front end: a Streamlit server, thin views, widgets and charts."""
