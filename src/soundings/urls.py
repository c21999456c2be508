"""All addresses."""

from django.urls import include, path

from soundings.ui import errors

urlpatterns = [
    path("", include("soundings.workspaces.urls")),
    path("", include("soundings.search.urls")),
    path("", include("soundings.interviews.urls")),
    path("", include("soundings.people.urls")),
    path("", include("soundings.research.urls")),
    path("", include("soundings.correspondence.urls")),
    path("", include("soundings.outreach.urls")),
    path("", include("soundings.followup.urls")),
    path("", include("soundings.interchange.urls")),
    path("", include("soundings.today.urls")),
]

handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler500 = errors.failed
