def profile_key(url: str) -> str | None:
    return url.strip().lower().rstrip("/").rpartition("/")[2] or None
