"""After the talk."""

from django.urls import path

from soundings.followup import views

app_name = "followup"

urlpatterns = [
    path("interviews/<uuid:uuid>/debrief/", views.debrief, name="debrief"),
    path("people/<uuid:uuid>/rhythm/", views.set_rhythm, name="set-rhythm"),
]
