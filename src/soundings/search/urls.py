"""The search page and the palette."""

from django.urls import path

from soundings.search import views

app_name = "search"

urlpatterns = [
    path("search/", views.search, name="search"),
    path("palette/", views.palette, name="palette"),
]
