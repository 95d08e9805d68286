"""The plenary: a cohort's runs of one exercise side by side, under letters instead of names."""
