"""Writing to people."""

from django.urls import path

from soundings.outreach import views

app_name = "outreach"

urlpatterns = [
    path("people/<uuid:uuid>/write/", views.compose, name="compose"),
    path("messages/<uuid:uuid>/compose/", views.composer, name="composer"),
    path("messages/<uuid:uuid>/keep/", views.keep_draft, name="keep"),
    path("messages/<uuid:uuid>/review/", views.review, name="review"),
    path("messages/<uuid:uuid>/mend/", views.mend, name="mend"),
    path("messages/<uuid:uuid>/sent/", views.i_sent_it, name="sent"),
    path("messages/<uuid:uuid>/message.eml", views.download, name="eml"),
    path("messages/<uuid:uuid>/about-you/", views.about_you, name="about-you"),
]
