"""Signing in, the history of acts, undo."""

from django.urls import path

from soundings.workspaces import removal, views

app_name = "workspaces"

urlpatterns = [
    path("enter/<str:secret>/", views.enter, name="enter"),
    path("signed-out/", views.signed_out, name="signed-out"),
    path("history/", views.history, name="history"),
    path("acts/<uuid:uuid>/undo/", views.undo_act, name="undo"),
    path("remove/<str:kind>/<uuid:uuid>/", removal.remove, name="remove"),
]
