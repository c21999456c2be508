"""Classes of words: what is told apart is who does what to whom, and when; not which of twenty verbs says it.

A sentence is seen as the classes of its words, and as pairs of them: "I rang Gail on Monday" and "I emailed
your cousin" are both 'I' and 'reached'. So the trained model knows words that it was never taught with.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

# The words of a class, by their whole forms; a word may belong to several.
_CLASSES = {
    "i": "i me my mine myself i'm i've i'd i'll im ive",
    "we": "we us our ours we've we're we'd we'll",
    "you": "you your yours yourself you're you've you'd you'll u ur ya ye youre",
    "they": "he she they him her them his hers their theirs he's she's they're they've",
    "ahead": """
        will i'll shall going gonna we'll plan plans planning intend intending about aim aiming hoping hope next
        tomorrow soon tonight upcoming forthcoming later i'd would once""",
    "has been": """
        have i've has had we've already since finally yesterday ago did didn't done last was were been just now""",
    "may": "can could may might able",
    "if": "if should whenever when ever unless",
    "needs": """
        need needs needed want wants wanted require requires required looking short stuck searching after lacking
        missing wish wished useful handy""",
    "reached": """
        rang called phoned emailed e-mailed wrote written met spoke spoken talked chatted messaged contacted texted
        visited saw seen dropped caught heard connected zoomed reached""",
    "reach": """
        ring call phone email e-mail write meet speak talk chat message contact text visit see catch connect reach
        drop pop update report tell inform let touch follow post""",
    "followed": """
        did done tried took taken read bought ordered started begun began joined registered applied booked signed
        enrolled enrolled subscribed watched listened finished completed changed rewrote rewritten redid redone moved
        switched cut dropped removed added put practised practiced used made asked sent filled attended went gone been
        borrowed downloaded installed printed volunteered shadowed sat submitted passed updated fixed learned learnt
        followed acted tested set built kept swapped reordered trimmed shortened deleted stopped""",
    "follow": """
        try take read buy order start join register apply book sign enrol enroll subscribe watch listen finish change
        rewrite redo move switch cut drop practise practice use make ask send fill attend go borrow download install
        volunteer shadow submit update fix learn""",
    "advised": """
        suggested recommended advised mentioned named proposed told urged pointed introduced referred connected linked
        put gave sent lent passed arranged fixed promised showed insisted nudged steered""",
    "advice": """
        suggestion suggestions recommendation recommendations advice tip tips introduction intro referral pointer
        pointers feedback lead counsel nudge idea hint contact""",
    "said": """
        said told explained described mentioned showed shared taught compared warned put called noted argued admitted
        stressed laid walked spelled spelt talked spoke answered pointed remarked insisted reckon reckons says saying
        telling explaining showing explanation""",
    "taken away": """
        learned learnt realised realized understood understand discovered know knew idea thinking thought think remember
        forget surprised surprising struck stuck stayed resonated eye-opening opened fascinating interesting
        helped changed point part bit story stories lesson line example takeaway insight explained clear clearer""",
    "talked of": "about on regarding around how why what where that whether between",
    "give": """
        help helping lend lending share sharing introduce introducing bring bringing offer offering give giving send
        sending show showing translate translating proofread drive lift carry fix fixing teach teaching cover lending
        cook bake make connect connecting pass passing contribute volunteer return repay favour favor treat sort
        babysit mind feed design record tune photograph host""",
    "gave": """
        attached attaching enclosed enclosing found scanned saved copied brought kept included linked pasted made baked
        knitted dug printed left asked here's below picked put forwarded typed""",
    "glad": "happy glad delighted pleased willing free welcome gladly anytime pleasure honoured honored more",
    "yours to use": """
        article link paper report book podcast list recipe contact number spare copy template spreadsheet photos photo
        recording notes map tool tools hand favour favor lift van ticket tickets discount seedlings code translation""",
    "back": "return back repay exchange likewise favour favor turn forward owe pay",
    "to get": """
        job jobs role roles opening openings position vacancy vacancies hire hiring employ internship placement
        apprenticeship opportunity opportunities apply application resume cv reference refer referral shifts work""",
    "touch": "touch contact posted loop updated connected again",
    "times": """
        week weeks month months monday tuesday wednesday thursday friday saturday sunday january february march april
        may june july august september october november december spring summer autumn fall winter year term semester
        weekend evening morning holidays christmas easter day days""",
    "thanks": """
        thank thanks thankful grateful appreciate appreciated cheers ta obliged gratitude kind kindness generous""",
    "praise": """
        great wonderful amazing lovely brilliant excellent valuable helpful informative useful inspiring insightful
        fantastic awesome best""",
}


def _by_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = defaultdict(set)
    for name, words in _CLASSES.items():
        for word in words.split():
            found[word].add(name)
    return {word: tuple(sorted(names)) for word, names in found.items()}


_OF = _by_word()


def classes(words: Sequence[str]) -> set[str]:
    """The classes of these words."""
    return {name for word in words for name in _OF.get(word, ())}


def together(sentences: Iterator[Sequence[str]]) -> set[str]:
    """The classes that stand in one sentence ('k:followed i'), alone and by pairs, and neighbours ('n:i reached')."""
    found: set[str] = set()
    for words in sentences:
        here = sorted(classes(words))
        found.update(f"k:{' '.join(some)}" for size in (1, 2) for some in combinations(here, size))
        found.update(_neighbours(words))
    return found


def _neighbours(words: Sequence[str]) -> Iterator[str]:
    """Two classes in this order, with at most two words between."""
    for place, word in enumerate(words):
        for one in _OF.get(word, ()):
            for other in words[place + 1 : place + 4]:
                yield from (f"n:{one} {following}" for following in _OF.get(other, ()))
