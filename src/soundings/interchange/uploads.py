"""A file too large to be what we ask for is not let in at all."""

from typing import Any

from django.core.files.uploadhandler import FileUploadHandler, StopUpload

from soundings.interchange.importing import LARGEST


class CappedUpload(FileUploadHandler):
    """Stops an upload past the cap; the view then finds no file and says so."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Counts from nothing."""
        super().__init__(*args, **kwargs)
        self.seen = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """Let a chunk through, or stop reading the request's files."""
        self.seen += len(raw_data)
        if self.seen > LARGEST:
            raise StopUpload(connection_reset=False)
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """The handlers behind this one keep the file."""
