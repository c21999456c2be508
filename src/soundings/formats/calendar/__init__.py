"""iCalendar from every maker: whole calendars, invitations and the answers to them (RFC 5545, 5546), vCalendar 1.0 too.

`components` cuts a file into events and zones, `zones` says what a zone's name means, `times` and `event` what an event
means, `occurrences` when it comes again, `reading` puts the file together.

The lines are read here and not by icalendar: a file that it refuses costs one event here, and what one file says of a
zone cannot reach the next. Its table of Windows' names and its engine for recurrence are used.
"""

from soundings.formats.calendar.reading import KIND, read, stream

__all__ = ["KIND", "read", "stream"]
