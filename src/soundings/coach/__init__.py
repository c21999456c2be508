"""The coach reads what the user wrote and says, at the exact words, what is good, what is missing, and offers a mend.

Pure: text and context in, checks and findings out (P10, P11, P13, P18, P19, P30). No Django, no network, no clock, and
no language model. The composer, the agenda, the command line and the bench all call the same functions.
"""
