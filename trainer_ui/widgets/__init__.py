"""Parts of pages that more than one page or one long page needs."""
