"""Bulk records as columns: reads of plates at cameras, and two operators' communications data.

A day at a time, so that memory does not grow with the number of days. Every draw is a function of what it
is drawn for, and each kind of record has draws of its own, so that one kind changes no other.
"""
