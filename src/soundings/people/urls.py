"""Who."""

from django.urls import path

from soundings.people.views import doubles, organisations, people, person

app_name = "people"

urlpatterns = [
    path("people/", people.people, name="people"),
    path("people/new/", people.new, name="new"),
    path("people/quick/", people.quick_add, name="quick-add"),
    path("people/may-be-one/", doubles.doubles, name="doubles"),
    path("people/may-be-one/sure/", doubles.all_sure, name="all-sure"),
    path("people/<uuid:uuid>/is/<uuid:other>/", doubles.are_one, name="are-one"),
    path("people/<uuid:uuid>/is-not/<uuid:other>/", doubles.are_two, name="are-two"),
    path("people/<uuid:uuid>/", person.person, name="person"),
    path("people/<uuid:uuid>/edit/", person.edit_person, name="edit"),
    path("people/<uuid:uuid>/found/", person.edit_found, name="found"),
    path("people/<uuid:uuid>/channels/new/", person.add_channel, name="add-channel"),
    path("people/<uuid:uuid>/positions/new/", person.add_position, name="add-position"),
    path("people/<uuid:uuid>/introductions/new/", person.add_introduction, name="add-introduction"),
    path("people/<uuid:uuid>/somebody-else/", person.somebody_else, name="somebody-else"),
    path("people/<uuid:uuid>/rests/new/", person.add_rest, name="add-rest"),
    path("channels/<uuid:uuid>/edit/", person.edit_channel, name="edit-channel"),
    path("channels/<uuid:uuid>/prefer/", person.prefer_channel, name="prefer-channel"),
    path("positions/<uuid:uuid>/edit/", person.edit_position, name="edit-position"),
    path("introductions/<uuid:uuid>/edit/", person.edit_introduction, name="edit-introduction"),
    path("rests/<uuid:uuid>/edit/", person.edit_rest, name="edit-rest"),
    path("organisations/", organisations.organisations, name="organisations"),
    path("organisations/new/", organisations.new_organisation, name="new-organisation"),
    path("organisations/<uuid:uuid>/", organisations.organisation, name="organisation"),
    path("organisations/<uuid:uuid>/edit/", organisations.edit_organisation, name="edit-organisation"),
    path("you/", person.seeker, name="seeker"),
]
