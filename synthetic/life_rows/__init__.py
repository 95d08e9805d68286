"""Bulk records: reads and communications data as views of what reports tell.

Rows come from two sources alone. **Rows of looks** are what a machine has of the activity that a look fell on: as its
original report prints it where one does, else as it happened. **Ordinary rows** come from lives, residents and lots,
and know no role, no look's class and no truth: another joint world has the same. Visiting vehicles are in town by the
lot of presence, which is as blind.

What the ideal observer holds of rows that were granted to it: of a row that a report prints, the indication of that
report, once however often it is granted or opened; of a row of a look that no machine reported, an account of that
look by a machine without error; of five reads or more of a visiting plate in a two-hour slot, that it was in town
then, of fewer, that it was not; of every other row nothing, since its chance is the same in every joint world. Who
has rows without the reports cannot tell the two kinds apart, so that a row to a seller or to a visiting number counts
for no more than the share of such rows that belong to looks. What is granted is presence alone: a return on a visiting
plate (``vehicle_history``) gives the first and last read of each stay and leaves out the rows of looks.
"""
