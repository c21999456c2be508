"""In and out."""

from django.urls import path

from soundings.interchange import besides_views, erasing_views, views
from soundings.interchange.taking_out import views as out

app_name = "interchange"

urlpatterns = [
    path("take-out/", out.take_out, name="take-out"),
    path("take-out/everything.zip", out.everything, name="everything"),
    path("take-out/people.xlsx", out.people_workbook, name="people-workbook"),
    path("take-out/people.csv", out.people_table, name="people-table"),
    path("take-out/people.vcf", out.people_cards, name="people-cards"),
    path("take-out/talks.ics", out.talks_calendar, name="talks-calendar"),
    path("people/<uuid:uuid>/case-file/", out.case_of_person, name="case-of-person"),
    path("people/<uuid:uuid>/kept/", out.kept_of, name="kept-of"),
    path("explorations/<uuid:uuid>/case-file/", out.case_of_exploration, name="case-of-exploration"),
    path("people/<uuid:uuid>/erase/", erasing_views.erase, name="erase"),
    path("erased/", erasing_views.erased, name="erased"),
    path("bring-in/", views.bring_in, name="bring-in"),
    path("bring-in/how-to/", views.how_to, name="how-to"),
    path("imports/<uuid:uuid>/", views.one, name="import"),
    path("imports/<uuid:uuid>/columns/", views.columns, name="columns"),
    path("imports/<uuid:uuid>/choose/", besides_views.choose, name="choose"),
    path("imports/<uuid:uuid>/rows/", views.choose, name="rows"),
    path("imports/<uuid:uuid>/confirm/", views.confirm, name="confirm"),
    path("imports/<uuid:uuid>/undo/", views.undo, name="undo"),
    path("imports/<uuid:uuid>/rows-to-mend.csv", views.bad_rows, name="bad-rows"),
]
