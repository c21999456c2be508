"""Requests for work that never name one: a start, a seat, a hand lent, a word put in, or being there already."""

from __future__ import annotations

_PLACE = (
    r"(?:cafe|workshop|shop|studio|farm|kitchen|site|yard|salon|clinic|office|garage|lab|bar|restaurant|store"
    r"|warehouse|stall|vineyard|bakery|stables?|nursery|suite|boat|depot|surgery|gallery|newsroom|hotel|lodge"
    r"|plant|mill|ward|theatre|station|department)\b"
)
_WORKER = (
    r"(?!reader|proof-?reader|letter|flower|speaker|number|paper|other|translator|favor|poster|computer"
    r"|newsletter|interpreter|answer|photographer|tutor|babysitter|sitter|reminder|carer for|player|partner"
    r"|listener|tester|gardener|baker)\w{2,14}(?:ers?|ors?|ists?|ants?|ians?|hands|men|man|woman)\b"
)
_FRONT = r"(?:your|the|ur) (?:\S{1,15} ){0,2}"

SIDEWAYS = {
    "any jobs": (
        r"\bany (?:\S{1,12} ){0,2}(?:jobs|shifts|graft|starts)\s{0,3}\?|\bany (?:\S{1,12} ){0,2}(?:jobs?|shifts"
        r"|graft|spots?|places?|slots|seats|starts?) (?:mate|pal|boss|guv|sir|madam|please|pls|plz|going|left|on"
        r" (?:it|your|the job|the team)|with you|at yours|your end|over there|round yours)\b"
        r"|(?:any|some|an?) (?:\S{1,12} ){0,2}(?:jobs?|work|roles?|desks?|shifts?|graft|hours|benches|seats?|gigs?) "
        r"(?:is |are |that's |that is )?going(?=\s{0,3}[.,;!?]| at| there| in| over| with)"
    ),
    "short of a worker": (
        rf"(?:if|when|whenever|any ?time|should|in case|are) (?:you|they|your \S{{1,12}})(?:'re| are|'s| is| be)?"
        rf"(?: ever| still| down| running){{0,2}} short (?:of|on) (?:an? )?(?:\S{{1,12}} )?{_WORKER}"
        r"|(?:when|whenever|any ?time|if) (?:you're|you are|ur|youre) (?:ever )?short(?= on the|\s{0,3}[.,;!?]"
        r"|\s{0,3}$)"
        rf"|should (?:you|your|the)(?: \S{{1,12}}){{0,4}} (?:need|want|require|be looking for|be short of) "
        rf"(?:an?|another|some) (?:\S{{1,12}} ){{0,2}}{_WORKER}"
        r"|\bi(?:'m| come| am) (?:very |quite )?cheap\b"
    ),
    "sort me out": (
        r"(?:sort|fix|set|hook|fit|suit)(?:ting)? (?:me|us) (?:out |up )?with (?:something|anything|an?|some|any)"
        r" (?:\S{1,12} )?(?:in|at|on|over|jobs?|work|shifts?|gigs?|apprenticeship|placement|position|start|role"
        r"|trial|interview)\b|looking for anything(?: really| going| at all)|anything at all,"
    ),
    "be on it": (
        r"(?:love|delighted|like|happy|glad|keen|proud|honou?red|thrilled|dream|excited) to be (?:on (?:it|board"
        r"|your (?:\S{1,12} )?(?:team|crew|side|staff|roster|books))|among your|one of (?:yours\b|your (?:\S{1,12}"
        r" )?(?:\w{2,12}ers|people|team|staff)))|you(?:'re| are) (?:\S{1,10} )?(?:building|assembling|putting"
        r" together|staffing|setting up|crewing)(?: up)? (?:an?|your|the)(?: \S{1,12}){0,2} (?:team|crew"
        r"|department|group)\b(?=[^.?!]{0,40}\b(?:i'd|i would|i'm|me|count me|think of)\b)"
    ),
    "well of me": (
        r"(?:speak|talk|tell|say|write)(?: \S{1,10}){0,3} (?:good|well|highly|favou?rably|kindly|positively|nicely)"
        r"(?: \S{1,10}){0,2} (?:of|about|for) me\b"
        rf"|(?:put|set|place|lay) (?:me|my (?:name|work|resume|cv)|it|the work) (?:before|in front of) {_FRONT}"
        r"(?:director|boss|manager|partners?|team|head|editor|owner|board)"
        r"|(?:send|sending|pass|get) (?:it|this|my \S{1,10}|the attached|that) (?:on|along|over|up|through|in) to"
        r" (?:your|the (?:hr|right|hiring|boss|manager)|hr|whoever)\b"
    ),
    "entry at yours": (
        r"(?:seek|seeking|look for|looking for|want|wanting) (?:an? |some )?(?:\S{1,10} )?(?:entry(?: point)?"
        r"|employment|situation|engagement|start|way in) (?:in|into|at|with|within|to) (?:your|you\b)"
        r"|(?:enclosed|attached|herewith|please find|send|submit|sending|submitting)(?: \S{1,10}){0,4} application"
        r" (?:documents|papers|dossier|file|form|letter|package|pack|materials)"
        r"|(?:unsolicited|speculative|spontaneous|initiative) application"
        r"|(?:cv|resume|papers)(?: \S{1,12}){0,3} (?:in the hope|hoping|in case)(?: that)? (?:you|there|something"
        r"|anything)(?: \S{1,8}){0,2} (?:have|has|is|comes|need|might be|might have|arises)\b"
        r"|(?:hope|hoping|trust)(?: that)? you (?:may|might|could|will|would|can) (?:have|find|offer|make)(?: me)?"
        r" (?:an?|some|any|room) (?:\S{1,12} )?(?:place|opening|position|vacancy|spot|slot|work|role) (?:for me"
        r"|in|at|on|with)\b"
        r"|(?:want|love|like|hope|keen|eager|dream\w{0,3})(?: \S{1,8}){0,3} (?:work|working|join|joining)"
        r"(?: \S{1,5})? \[(?:company|organi[sz]ation|firm|employer|name)"
        r"|i (?:believe|think|feel|see|know)(?: \S{1,8}){0,3} (?:compelling|strong|natural|excellent|obvious|clear)"
        r" (?:fit|match|synergy|alignment) (?:with|for|between) (?!this|the (?:field|industry|profession|sector))"
    ),
    "a seat by you": (
        r"(?:seat|desk|chair|peg|apron|hard hat|locker|stool|bench) (?:(?:next to|beside|near|by) (?:you"
        r"|yours)\b|with my"
        r" name)|(?:count|deal|cut|let) me in if|say the word and i(?:'m| am|'d| will be|'ll (?:be|start"
        r"|come))\b|i won't say no\b"
        r"|\bjust want a (?:start|chance|go|shot|foot)\b|be (?:mad|crazy|silly|a fool) not to (?:sign|hire|take|have)"
        r" me|(?:sign|engage|absorb|recruit) me\b(?! up)(?=\s{0,3}[.,;?!]| for| in| as| on| at|\s{0,3}$)"
    ),
    "your assistant": (
        r"(?:be|become|being|becoming) your (?:new |next |junior |personal )?(?:assistant|apprentice|intern|trainee"
        r"|deputy|junior|right hand|right-hand \w{3,6}|employee|secretary|understudy|next (?:hire|\w{2,12}er))\b"
        r"|(?:put up with|have room for|have|take|want|welcome|bring in) me as (?:the|your|an?) (?:new |next "
        r"|junior )?"
        r"(?:associate|assistant|colleague|trainee|analyst|partner|employee|member|hand)\b"
        r"|creating an? (?:role|position|job|post)(?: \S{1,12}){0,4} (?:around|for) (?:me|somebody|someone)\b"
    ),
    "lend a hand for a start": (
        rf"(?:happy|glad|gladly|love|like|keen|willing|free|could|can) (?:to )?(?:help out|lend a hand|muck in|pitch"
        rf" in|come in|sweep up|make tea)(?: \S{{1,8}})? (?:at|round|around|in|on) (?:the|your) (?:\S{{1,10}} )?"
        rf"{_PLACE}|(?:spare|extra) pair of (?:eyes|hands) (?:in|on|at|round) (?:the|your) (?:\S{{1,10}} )?{_PLACE}"
        r"|paid or (?:otherwise|not|unpaid)\b|(?:don'?t|needn'?t|not|no) need(?: to)? (?:be paid|paying|pay me|to pay"
        r" me)|(?:work|come|help|start|sweep \w{3,8}) for (?:nix|nowt|nought|peanuts|zilch|my dinner|free lunch)\b"
    ),
    "there already": (
        r"(?:once|when|after|if) i(?:'ve| have|'m| am)? (?:joined|on board|onboard|in post|on the team"
        r"|on your (?:team"
        r"|books)|come on with|start with (?:you|y'all)|hired|taken on)\b"
        r"|\b(?:when|how soon) i can (?:begin|start|join)|(?:who|whom|do|will"
        r"|would) (?:\w{2,6} )?i (?:be )?report(?:ing)?"
        r" to\b|my (?:first (?:check|paycheck|pay packet|wage|shift|day with you)|rota|posting|joining date"
        r"|appointment letter|offer letter|sign(?:ing|-on) bonus)\b(?=[^.]{0,60}\?)(?! (?:at|in) (?:my|the) new)"
        r"|(?:bonus|package|what figure|salary|budget)(?: \S{1,8}){0,4} (?:for|swing for|in mind for|pay) me\b(?! to)"
        r"|(?:join|come on with|get on (?:at|with)) (?:y'all|your (?:terminal|crew|outfit|lot))\b"
        r"|(?:give|get|offer|arrange) me the (?:traineeship|job|position|internship|placement|apprenticeship|role)\b"
        r"|bring me into your\b|(?:match|beat) the (?:[$£€]|offer)|certificate of sponsorship\?"
        r"|on (?:which|what) days? (?:do )?you want (?:that i come|me to (?:come|work|start))"
        r"|(?:kind|sort|type) of (?:person|guy|girl|candidate) you'?d (?:bring on|hire|take on|want)\b"
        r"|refuse (?:a job|work|me)\b|you(?:'re| are) looking for (?:somebody|someone|people|staff)(?: at the moment"
        r"| now| right now| currently)?\s{0,3}\?|(?:mutually )?beneficial engagement|with a view to an? (?:contract"
        r"|job|position)|enjoy (?:most )?about managing me|strengths of mine would you"
    ),
}
