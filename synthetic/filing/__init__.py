"""From looks to filed reports: who files what, how wrong, with which facts, on which form."""
