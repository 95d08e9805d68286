"""Words that several sources share: clocks, names, descriptions, vehicles, places and sums, as UK forms have them."""
