"""All settings, each once, with its default. What can be changed from outside is read from the environment.

`docs/settings.md` lists the variables; a test compares the two.
"""

from pathlib import Path

import tzlocal

from soundings.cli.home import compiled_templates, home, secret_key
from soundings.settings import environment
from soundings.settings.static_version import static_version

PACKAGE = Path(__file__).resolve().parent.parent

# Where everything is kept.
HOME = home()
# PostgreSQL for institutions (postgresql://user:password@host:port/name); empty means the embedded SQLite.
DATABASES = {
    "default": environment.database(environment.text("SOUNDINGS_DATABASE_URL"), HOME / "soundings.sqlite3"),
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Signs sessions. `soundings start` makes one in the data folder.
SECRET_KEY = environment.text("SOUNDINGS_SECRET_KEY") or secret_key(HOME)
# Tracebacks in the browser; for developers only.
DEBUG = environment.switch("SOUNDINGS_DEBUG")
# Host names that are answered, besides this machine's own loopback.
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", *environment.words("SOUNDINGS_HOSTS")]
# Addresses (with https://) under which forms may be sent, behind a reverse proxy.
CSRF_TRUSTED_ORIGINS = environment.words("SOUNDINGS_ORIGINS")
# The port `soundings start` listens on: cookies do not know ports, so two copies on one machine need two names.
PORT = environment.number("SOUNDINGS_PORT", 8421)
# Served over https: cookies are then never sent without it.
HTTPS = environment.switch("SOUNDINGS_HTTPS")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "soundings.workspaces",
    "soundings.search",
    "soundings.ui",
    "soundings.people",
    "soundings.research",
    "soundings.interviews",
    "soundings.correspondence",
    "soundings.outreach",
    "soundings.followup",
    "soundings.interchange",
    "soundings.today",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "soundings.ui.policy.StrictPolicy",
    "soundings.ui.errors.InWords",
    "soundings.ui.compression.StaticCompression",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "soundings.workspaces.middleware.WorkspaceMiddleware",
]

ROOT_URLCONF = "soundings.urls"
WSGI_APPLICATION = "soundings.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "soundings.ui.jinja.Templates",
        "APP_DIRS": True,
        "OPTIONS": {
            "environment": "soundings.ui.jinja.environment",
            "context_processors": ["soundings.ui.context.frame"],
            "compiled": compiled_templates(HOME),
        },
    },
]

AUTH_USER_MODEL = "workspaces.User"
AUTHENTICATION_BACKENDS = ["soundings.workspaces.signed_in.Accounts"]
SESSION_ENGINE = "soundings.workspaces.signed_in"
LOGIN_URL = "workspaces:signed-out"
SESSION_COOKIE_NAME = f"soundings-{PORT}"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 30
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_NAME = f"soundings-csrf-{PORT}"
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "soundings.ui.errors.stale_form"
SECURE_REFERRER_POLICY = "same-origin"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

LANGUAGE_CODE = "en-gb"
USE_I18N = False
USE_TZ = True
# The zone a new workspace starts in; on a laptop the machine's own.
TIME_ZONE = environment.text("SOUNDINGS_TIME_ZONE") or tzlocal.get_localzone_name() or "UTC"

# The address holds a hash of all static files, so a browser may keep each for ever and never shows an old one.
STATIC_URL = f"/static/{static_version(PACKAGE)}/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 60 * 60 * 24 * 365
WHITENOISE_ALLOW_ALL_ORIGINS = False

# Bigger uploads are refused with a sentence, by the page they are sent to.
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
FILE_UPLOAD_HANDLERS = [
    "soundings.interchange.uploads.CappedUpload",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        # Somebody asked under a name that is not ours: refused, and nothing to look into.
        "django.security.DisallowedHost": {"level": "CRITICAL"},
    },
}
