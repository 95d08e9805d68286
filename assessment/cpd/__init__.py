"""The CPD record, its export formats and its verification."""
