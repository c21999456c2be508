"""From the bytes of other people's files to plain records and back; knows neither Django nor a database."""
