"""Scripts and styles travel compressed: fast is part of the look."""

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware


class StaticCompression(GZipMiddleware):
    """Only for static files, which a browser asks for once. Pages hold secrets and stay as they are (BREACH)."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Compress what stands under the static address."""
        if not request.path.startswith(settings.STATIC_URL):
            return response
        return super().process_response(request, response)
