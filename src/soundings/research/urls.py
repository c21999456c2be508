"""What I believe."""

from django.urls import path

from soundings.research import views

app_name = "research"

urlpatterns = [
    path("explorations/", views.explorations, name="explorations"),
    path("explorations/open/", views.open_one, name="open"),
    path("explorations/<uuid:uuid>/", views.exploration, name="exploration"),
    path("explorations/<uuid:uuid>/edit/", views.edit_exploration, name="edit"),
    path("explorations/<uuid:uuid>/claims/new/", views.add_claim, name="add-claim"),
    path("explorations/<uuid:uuid>/sources/new/", views.add_source, name="add-source"),
    path("explorations/<uuid:uuid>/questions/new/", views.add_question, name="add-question"),
    path("claims/<uuid:uuid>/", views.claim, name="claim"),
    path("claims/<uuid:uuid>/edit/", views.edit_claim, name="edit-claim"),
    path("claims/<uuid:uuid>/evidence/new/", views.add_evidence, name="add-evidence"),
    path("evidence/<uuid:uuid>/edit/", views.edit_evidence, name="edit-evidence"),
    path("sources/<uuid:uuid>/edit/", views.edit_source, name="edit-source"),
    path("open-questions/<uuid:uuid>/edit/", views.edit_question, name="edit-question"),
]
