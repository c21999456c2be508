"""Files of every kind, damaged in every way, given to the readers: nothing but a reading or a refusal may come back."""
