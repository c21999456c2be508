"""Pages to print and to keep as PDF, set by typst in a process of its own.

What people typed goes to typst as data and is never read as markup. The same paper always gives the same bytes on the
same computer; a paper in Latin, Greek or Cyrillic letters, which are drawn with typst's own fonts, on every one.
"""

from soundings.formats.paper.printing import CannotPrint, Paper, Section, printed, undrawable

__all__ = ["CannotPrint", "Paper", "Section", "printed", "undrawable"]
