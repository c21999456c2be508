"""In and out."""

from django.urls import path

from soundings.interchange import erasing_views, views

app_name = "interchange"

urlpatterns = [
    path("people/<uuid:uuid>/erase/", erasing_views.erase, name="erase"),
    path("erased/", erasing_views.erased, name="erased"),
    path("bring-in/", views.bring_in, name="bring-in"),
    path("bring-in/how-to/", views.how_to, name="how-to"),
    path("imports/<uuid:uuid>/", views.one, name="import"),
    path("imports/<uuid:uuid>/confirm/", views.confirm, name="confirm"),
    path("imports/<uuid:uuid>/undo/", views.undo, name="undo"),
    path("imports/<uuid:uuid>/rows-to-mend.csv", views.bad_rows, name="bad-rows"),
]
