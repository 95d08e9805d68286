"""Routes beside the pages: sign-in, drafts, downloads and health."""
