"""The front page."""

from django.urls import path

from soundings.today import views

app_name = "today"

urlpatterns = [
    path("", views.today, name="today"),
    path("example/", views.example, name="example"),
    path("example/leave/", views.leave_example, name="leave-example"),
]
