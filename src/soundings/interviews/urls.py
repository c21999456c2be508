"""Addresses of interviews, their agenda and room, notes, commitments and the question bank."""

from django.urls import path

from soundings.interviews.views import agenda, bank, commitments, interviews, notes, room

app_name = "interviews"

urlpatterns = [
    path("interviews/", interviews.interviews, name="interviews"),
    path("interviews/<uuid:uuid>/", interviews.interview, name="interview"),
    path("interviews/<uuid:uuid>/brief.pdf", interviews.brief, name="brief"),
    path("interviews/<uuid:uuid>/answer/", interviews.answer, name="answer"),
    path("interviews/<uuid:uuid>/agree/", interviews.agree, name="agree"),
    path("interviews/<uuid:uuid>/call-off/", interviews.call_off, name="call-off"),
    path("interviews/<uuid:uuid>/talked/", interviews.talked, name="talked"),
    path("people/<uuid:uuid>/interviews/new/", interviews.plan, name="plan"),
    path("interviews/<uuid:uuid>/agenda/", agenda.agenda, name="agenda"),
    path("interviews/<uuid:uuid>/agenda/look/", agenda.look, name="look"),
    path("interviews/<uuid:uuid>/agenda/order/", agenda.order, name="order"),
    path("interviews/<uuid:uuid>/gives/new/", agenda.add_give, name="add-give"),
    path("agenda/<uuid:uuid>/", agenda.edit_item, name="edit-item"),
    path("agenda/<uuid:uuid>/look/", agenda.look_again, name="look-again"),
    path("agenda/<uuid:uuid>/move/", agenda.move, name="move"),
    path("gives/<uuid:uuid>/", agenda.edit_give, name="edit-give"),
    path("gives/<uuid:uuid>/given/", agenda.give, name="give"),
    path("interviews/<uuid:uuid>/room/", room.room, name="room"),
    path("agenda/<uuid:uuid>/asked/", room.asked, name="asked"),
    path("interviews/<uuid:uuid>/end/", room.end, name="end"),
    path("interviews/<uuid:uuid>/stayed/", room.stayed, name="stayed"),
    path("interviews/<uuid:uuid>/felt-wrong/", room.felt_wrong, name="felt-wrong"),
    path("interviews/<uuid:uuid>/offered/", room.offered, name="offered"),
    path("interviews/<uuid:uuid>/notes/", notes.notes, name="notes"),
    path("notes/<uuid:uuid>/", notes.edit_note, name="edit-note"),
    path("people/<uuid:uuid>/notes/new/", notes.add_note, name="add-note"),
    path("questions/", bank.bank, name="bank"),
    path("questions/new/", bank.add_question, name="add-question"),
    path("questions/<uuid:uuid>/", bank.edit_question, name="edit-question"),
    path("commitments/", commitments.commitments, name="commitments"),
    path("commitments/<uuid:uuid>/", commitments.commitment, name="commitment"),
    path("commitments/<uuid:uuid>/edit/", commitments.edit_commitment, name="edit-commitment"),
    path("commitments/<uuid:uuid>/finish/", commitments.finish, name="finish-commitment"),
    path("people/<uuid:uuid>/commitments/new/", commitments.add_commitment, name="add-commitment"),
]
