"""The ledger of messages."""

from django.urls import path

from soundings.correspondence import views

app_name = "correspondence"

urlpatterns = [
    path("messages/", views.messages, name="messages"),
    path("messages/<uuid:uuid>/", views.message, name="message"),
    path("messages/<uuid:uuid>/edit/", views.edit_message, name="edit"),
    path("people/<uuid:uuid>/messages/new/", views.log, name="log"),
]
