"""Turns of phrase that ask for work, or hint at it: a job, an opening, a placement, a referral, a good word (P11)."""

from __future__ import annotations

from soundings.coach.asking.sideways import SIDEWAYS
from soundings.coach.cues import Cues


def _gap(most: int, *, least: int = 0) -> str:
    """Up to so many words within a clause."""
    return rf"(?:\s{{1,3}}[^\s.,;:?!()]{{1,30}}){{{least},{most}}}\s{{1,3}}"


def _plain(most: int) -> str:
    """Up to so many words that lead to no other subject: 'any good summer openings', not 'any advice on openings'."""
    return (
        r"(?:\s{1,3}(?!(?:on|about|for|of|to|into|in|from|with|as|that|who|which|and|or|if|when|how|what"
        r"|regarding|re)\b)"
        rf"[^\s.,;:?!()]{{1,25}}){{0,{most}}}\s{{1,3}}"
    )


# What one may be given when one asks for work.
_POST = (
    r"(?:jobs?|openings?|vacanc(?:y|ies)|vacant posts?|positions?|roles?|posts?|internships?"
    r"|placements?|traineeships?|apprenticeships?"
    r"|openning|oppening|vacency|intership|employment|co-?op|work experience|trainee place"
    r"|junior spots?|assistantships?|gigs?|shifts)\b"
)
_OPENING = r"(?:openings?|openning|oppenings?|vacanc(?:y|ies)|vacency|vacant (?:posts?|positions?|roles?))\b"
_TEAM = (
    r"(?:team|company|firm|organi[sz]ation|group|lab|laboratory|studio|department|dept|crew|practice"
    r"|agency|staff|office|shop|school"
    r"|hospital|clinic|kitchen|place|outfit|business|unit|branch|desk|workshop|site|yard|surgery"
    r"|startup|start-up|ranks|side|squad|bank|chambers|concern|institution|college|newsroom|programme"
    r"|program)\b"
)
_YOURS = (
    rf"(?:you(?: guys| all| folks| lot)?\b|y'all|ya\b|u\b|ur\b|(?:your|ur|the|this){_plain(2)}{_TEAM}"
    rf"|your\b|they\b|there\b|over there\b)"
)
_RESUME = (
    r"(?:resume|cv|c\.v\.?|curriculum vitae|bio-?data|application|candidacy|candidature|details"
    r"|particulars|profile|portfolio|name|info|stuff|letter)\b"
)
_HIRER = (
    r"(?:hr|h\.r\.?|human resources?|recruit(?:er|ers|ment|ing)|hiring|talent|personnel|head-?hunters?"
    r"|whoever (?:does|is|handles)"
    r"|the right (?:person|people|department|hands)|(?:your|the) (?:boss|manager|supervisor|director"
    r"|gaffer|head|lead|management|seniors?|higher-?ups))\b"
)
_COULD_YOU = (
    r"(?:(?:could|can|would|will|might|cld|cud|wud|may) (?:you|u|ya)\b|please|pls|plz|kindly|if you"
    r"(?:'d| would| could| can|'re able to)?\b"
    r"|mind|feel free to|if you(?:'re| are) (?:willing|able|happy) to|you(?:'d| would| could| can"
    r"| might| will|'ll)?(?: be able| be willing| be so kind| be open| be happy| be kind enough)? to"
    r"|request(?: you)? to|asking you to|you could|you can|you might|you'd)"
)
_KEEN = (
    r"(?:love|(?<!it\sis\s)(?<!is\sit\s)(?<!it\swas\s)(?<!it's\s)like|want|wants|(?<!you\s)wanted"
    r"|wanna|hope|hoping|keen|eager|happy|ready|interested|interest|dream|glad|delighted|thrilled"
    r"|excited|wish|honou?red|"
    r"opportunity|chance|looking forward|aspire|privilege|prepared|willing)"
    r"(?: (?:to|in|on|for|about|it|of|the|a|an|very|much|so|opportunity|chance|idea|possibility"
    r"|someday|one|day|be|able|get|come|and|myself|really|if|i|could|possibly|eventually|soon)){0,7}"
)
_JOIN = (
    rf"(?:join(?:ing)? (?:you(?: guys| all)?(?=\s{{0,3}}[.,;!?)]|\s{{0,3}}$| as\b)|(?:your|ur|the"
    rf"|this){_plain(2)}{_TEAM})"
    rf"|work(?:ing)? (?:for|with|under|at|in|on|alongside) (?:you\b(?! (?:to|on|about|out|around))|"
    rf"(?:your|ur){_plain(2)}{_TEAM})"
    rf"|(?:be|being|become|becoming) (?:a |an )?(?:\w{{1,15}} )?(?:part|member) of (?:your|ur|the"
    rf"|such an?){_plain(2)}{_TEAM}"
    rf"|contribut(?:e|ing) to (?:your|ur|the){_plain(2)}(?:{_TEAM}|growth|success|mission))"
)

# Each of these by itself asks for work.
ASKS = Cues(
    {
        **SIDEWAYS,
        "have you openings": (
            rf"(?:do|does|did|would|will|might|could|if|whether|hope|have){_gap(4)}(?:have|has|had|got|get"
            rf"|you got|need|offer)(?: any| an?| some| the)?{_plain(3)}{_OPENING}"
        ),
        "have you a post": (
            rf"(?:do|does|would|will|might|if|whether) (?:{_YOURS}|your [\w]{{1,20}}) (?:\w{{2,12}} ){{0,2}}"
            rf"(?:have|has|had|got|need|offer|fund)(?: any| an?| some)?{_plain(2)}(?:{_POST}|funding for an?)"
            rf"(?! (?:model|titles?|descriptions?|boards?|offers?|satisfaction|security))"
        ),
        "got anything": (
            r"if (?:you|u|you guys|you all|you lot)(?:'ve| have| got| 've got| have got|'ve got)(?: got)? "
            r"(?:anything|something|any work|some work|a spot|a place|a space|room|a slot)(?: going| for me"
            r"| available| open| suitable|\s{0,3}[.,!?]| at your| on your| in your| give| let| call)"
            r"|let me know when (?:somebody|someone) (?:\S{1,12} ){0,4}(?:leaves|quits|retires)"
            r"|for your consideration for any"
        ),
        "are there openings": (
            rf"(?:are|is|were|be|if|whether) there(?: be| is| are| were| might be| may be| will be|'s)?"
            rf"(?: \w{{2,10}}ly)?(?: any| an?| some| ever| currently)*{_plain(3)}{_OPENING}"
        ),
        "any chance of one": (
            rf"\b(?:any|a) (?:chance|possibility|hope|prospect)(?: (?:of|for|that|at|you|u|guys|all|your|team"
            rf"|company|might|could|may|would|have|need|offer|an?|any|some|getting)){{0,8}}{_plain(2)}(?:jobs?"
            rf"|internship|placement|traineeship|intern|trainee|apprentice|apprenticeship|vacancy|opening)\b"
        ),
        "is there a post": (
            rf"(?:(?:are|is|will|would|might) there|there(?:'s| is| are| might be| may be| will be| would be"
            rf"| could be))(?: be)?(?: \w{{2,10}}ly)?(?: ever)?(?: any| an?| some)?{_plain(3)}(?:{_POST}|place"
            rf"|spot|room|space|slot|bench|desk)(?: \w{{1,15}}){{0,3}} (?:for me\b|for (?:someone|somebody"
            rf"|a person) (?:like me|with my)|at your|in your|on your|with your|with you\b|in yours"
            rf"|on the \w{{2,15}} (?:team|project)|you could|that i (?:could|can|might)|i (?:could|can|might) "
            rf"(?:do|fill|take|apply))"
        ),
        "a place for me": (
            r"(?<!making\s)(?<!made\s)(?<!make\s)(?<!find\s)(?<!finding\s)(?<!found\s)"
            r"(?:place|spot|room|space|slot|seat|bench|fit|way in|opportunit(?:y|ies)|home|work|vacancy"
            r"|opening|something|anything)(?: \w{1,15}){0,4} (?:for|suited to|suitable for|to suit) (?:me\b"
            r"(?! to (?:learn|ask|understand|hear|talk|meet|know))|(?:someone|somebody|a person|people|a guy"
            r"|a girl) (?:like (?:me|myself)|with my)|my (?:profile|background|skills?|experience"
            r"|qualifications?)\b)(?! (?:in|within) (?:the|this) (?:field|industry|sector|profession|trade)"
            r"| to (?:learn|ask|understand))"
        ),
        "any openings": (
            r"(?:any|some|about|of|for)(?: (?:an|any|some))? (?:current |new |upcoming |future |possible "
            r"|potential |available |suitable |relevant |entry-?level |junior |graduate |summer |trainee "
            r"|open |other )*(?:(?<=any\s)opening|vacanc(?:y|ies)|vacency|openings|opennings|oppenings|vacant "
            r"(?:posts?|positions?|roles?))\b(?! (?:titles?|descriptions?)| (?:you|they|it) (?:had|saw|used))"
        ),
        "open roles": (
            rf"(?:learn|hear|know|told|ask|asking|asked|informed|inform me|discuss|talk|chat|curious"
            rf"|information|enquir\w{{1,5}}|inquir\w{{1,5}}|interested|inquiry|enquiry|regarding)(?: (?:more"
            rf"|about|of|in|if|whether|there|are|is|for|on|regarding|any|the|an|a|possible|potential|upcoming"
            rf"|current|available|suitable|future|relevant)){{0,6}} (?:open |available |suitable |vacant "
            rf"|upcoming |current |potential |possible |any |relevant |future |hiring |employment |job |career "
            rf"|work |internship |summer )*(?:{_POST}|opportunit(?:y|ies)|possibilities)(?: \w{{1,15}}){{0,2}} "
            rf"(?:on|at|with|in|within) (?:(?:your|ur)\b(?! (?:field|industry|sector|profession|line|area|trade"
            rf"|country|city|town))|you\b|the (?:team|company|firm))"
        ),
        "suitable roles": (
            rf"(?:any|some|a|all|other|of|for)(?: an?| any| all)? (?:open |available |suitable |vacant "
            rf"|upcoming |appropriate |matching |relevant )+(?:{_POST}|opportunit(?:y|ies)|work)(?: (?:for|that"
            rf"|you|at|in|within|on|with|matching|to|or)\b|\s{{0,3}}[.,;!?)]|\s{{0,3}}$)"
        ),
        "are you hiring": (
            r"\b(?:are|is|if|whether|r)(?: (?!(?:you|they) (?:were|are|not)|not\b)\S{1,20}){1,4} (?:currently "
            r"|still |also |even |actively |ever |by any chance |planning on |planning to |going to be "
            r"|gonna be |at all |maybe )*(?:(?<!the\s)hiring|recruiting|taking on|taking people|taking anyone"
            r"|in need of (?:staff|people|someone|a|an)|accepting (?:interns|applications|resumes))"
            r"(?:\s{0,3}[.,;!?)]|\s{0,3}$| (?:at|for|in|on|right|now|currently|any|anyone|new|people|staff"
            r"|someone|interns?|trainees|apprentices|juniors|this|or|and|soon|rn|me|him|by)\b)"
        ),
        "who is hiring": (
            r"(?:who(?:'s| is| are)?|anyone|anybody|someone|somebody|companies|people|that)(?: \S{1,15}){0,5} "
            r"(?:hiring|recruiting|with a vacancy|looking to hire|taking on)\b(?= right| now|\s{0,3}[?!.,]"
            r"| at the moment| for (?:an?|my)|\s{0,3}$)"
        ),
        "you guys hiring": r"(?:you|u|y'all|you guys|you all|your \w{2,15}|ur \w{2,15}) (?:hiring|recruiting) ?\?",
        "takes juniors": (
            r"(?:do|does|whether|if|would|could) (?:you|your \w{2,20}|the \w{2,20})(?: guys| all)? (?:ever "
            r"|still |currently |also )?(?:take|takes|took|accept|accepts|host|hosts)(?: on)?(?: any| some)? "
            r"(?:juniors?|interns?|trainees?|apprentices?|graduates?|students?|work experience|placements?"
            r"|starters|people on|anyone on|volunteers)"
        ),
        "offers internships": (
            r"(?:do|does|whether|if) (?:you|your \w{2,20}|the \w{2,20}) (?:\w{2,20} )?(?:still |currently "
            r"|ever |also )?(?:offers?|does?|runs?|has|have|gives?|provides?|doing)(?: any| some| paid| unpaid"
            r"| summer)* (?:internships?|placements?|traineeships?|apprenticeships?|work experience"
            r"|vacation schemes?|vac schemes?)"
        ),
        "on hearing of one": (
            rf"(?:know of|hear of|\bif(?: \S{{1,12}}){{1,3}} (?:hears?|knows?|learns?) (?:about|of)|heard of"
            rf"|aware of|become aware of|come across|know if there(?:'s| is| are)|spot|get wind of)(?: any| an?"
            rf"| some| other)?(?:thing|one)?{_plain(3)}(?:{_POST}|opportunit(?:y|ies)|leads)(?! (?:model"
            rf"|titles?|boards?|offers?|fairs?|market))(?: (?:for me|at|in|within|on|that|going|i |with|you"
            rf"(?!r (?:field|industry|line|profession))|which|suitable|matching|coming|where|for someone"
            rf"|please)|\s{{0,3}}[.,;!?)]|\s{{0,3}}$)"
        ),
        "hear of anything": (
            r"(?:hears?|knows?|get wind|come across|aware)(?: of| about)? (?:anything|something)(?: (?:going"
            r"|suitable|opening|that (?:fits|suits|might fit|might suit)|for me|in (?:that|this) line"
            r"|coming up|at (?:your|the))|\s{0,3}[.,;!?)]|\s{0,3}$)"
        ),
        "if one comes up": (
            rf"\b(?:if|when|should|whenever|in case|once)(?: \S{{1,20}}){{0,3}} (?:anything|something|{_POST}"
            rf"|spots?|places?|slots?|opportunit(?:y|ies)|sth|seat)(?: \S{{1,20}}){{0,5}} (?:comes?\b|came"
            rf"|coming|opens?|opened|opening|turns?|pops?|becomes?|crops?|arises?|arise|arisen|come\b|available"
            rf"|free|frees|vacant)(?: (?:up|along|available|vacant|open|free))?(?!(?: \S{{1,12}}){{0,3}} (?:and"
            rf"|so|that) you (?:need|have|want|can't|cannot)| (?:and|so) (?:we|i|the call|our)| for you\b"
            rf"| on your end| at your end)"
        ),
        "position opens": (
            rf"(?:as soon as|when|whenever|once|if|whether|in case)(?: \S{{1,20}}){{0,3}} {_POST} "
            rf"(?:\S{{1,20}} ){{0,3}}(?:opens|has opened|becomes|comes|arises|has arisen|is available"
            rf"|are available|is free)"
        ),
        "taking somebody on": (
            r"(?:consider|think(?:ing)? of|possibility of|about|open to|up for) (?:taking|hiring|having|employing"
            r"|bringing)"
            r"(?: on)? (?:somebody|someone|anyone|me\b|another|an? (?:intern|trainee|apprentice|junior|assistant))"
            r"|\b(?:have|had|find|any) (?:any |an? )?(?:use|need) (?:for|of) (?:an?|one|someone|somebody|me)\b"
            r"|(?:who's|who is|anyone|anybody|somebody|someone|people)(?: who(?:'s| is))? looking"
            r"(?:\s{0,3}[,.!?]| for (?:someone|somebody|people|staff|an? (?:intern|assistant|junior|trainee)))"
        ),
        "should one fall vacant": (
            r"\bshould (?:an?|any|one|something|anything)(?: \S{1,15}){0,3} (?:fall|become|come|arise|open|turn"
            r"|go(?! about| to| into))\b"
            r"|gap (?:in|on) your (?:team|staff|roster|crew|rota)|a phone call away|hand in my notice"
        ),
        "help getting in": (
            r"help(?:ing)? (?:me |with )?(?:to )?(?:get|getting|land|landing|find|finding) (?:in\b(?! touch)"
            r"|something|anything|hired"
            r"|my foot|a foot|an in\b|my first (?:job|position|role))|open (?:any |some |a few |the )?doors?"
            r" (?:for me|at your)"
            r"|my (?:ticket|way|route) in\b|my chances(?: \S{1,8}){0,2} of (?:joining|getting (?:hired|in|a job)"
            r"|working (?:for|with|at))"
        ),
        "backing an application": (
            r"(?:look out for|support|back|help|assist)(?: \S{1,8}){0,2} my application|applied(?: \S{1,12}){0,8}"
            r" (?:any|your)"
            r" (?:support|help|push|nudge|assistance)|(?:writing|like|wish|want|here|hereby|wanted) (?:to"
            r" )?apply(?:ing)? (?:for|to) (?:the|an?|your|any)"
            r" (?:\S{1,15} ){0,3}(?:position|post|job|role|vacancy|internship|opening|traineeship|apprenticeship"
            r"|placement)"
            r"|accept (?:this|my)(?: \S{1,12}){0,4} application|as my application (?:for|to)"
            r"|expression of interest in"
            r"|(?:walk|drop|slip|hand) my (?:resume|cv) (?:over|off|in|to)\b|submit(?:ting)? me\b"
        ),
        "give me a chance": (
            r"(?:give|provide|grant|offer|allow)(?: me)?(?: with)? (?:an?|one|any|some|the|another) (?:\S{1,12}"
            r" )?(?:chance|opportunity)"
            r"(?:\s{0,3}[.!]| to (?:prove|work|join|serve|show|intern|contribute|be part))|chance to prove"
            r" (?:myself|my)"
            r"|accommodate me|place me (?:somewhere|in\b|with|on|at)|absorb me|chance to (?:show what i can do"
            r"|intern|work (?:at|for|with|in))"
            r"|opportunity to (?:intern|work|interview) (?:for the|at|in your|with your|for your|for you\b)"
        ),
        "without pay": (
            r"(?:work|join|help|start)(?: \S{1,10}){0,4} (?:without (?:any )?(?:salary|pay|wages|stipend)|for"
            r" (?:no|low|any|less) (?:salary|pay|money|stipend))"
            r"|(?:do|if|whether|in case) (?:you|your \S{1,15})(?: \S{1,10}){0,2} (?:need|want|take|use) (?:any "
            r"|some |more )?volunteers"
        ),
        "you would hire me": (
            r"hired by (?:you\b|your)|\byou(?:'d|'ll| would| will| could| might| may| can)? (?:\S{1,10} )?(?:hire"
            r"|employ) me\b"
            r"|any chance of (?:an? )?(?:\S{1,12} ){0,2}(?:for me|with you|at yours|desk|start|job)\b"
            r"|(?:host|supervise) me (?:for|as|during|in|on)\b|able to (?:host|place|supervise) me|do (?:mine|one"
            r"|ours) (?:at|with|in) (?:your|you\b)"
            r"|(?:have|has|got) any (?:\S{1,10} )?(?:left|going|available|open|free|spare)\b"
        ),
        "a strong match": (
            r"(?<!whether\s)(?<!if\s)(?<!that\s)\bi(?:'d| would| am|'m| could| will)(?: also)?(?: be)? an?"
            r" (?:\S{1,12} )?(?:strong|good|great|perfect"
            r"|ideal|excellent|natural|valuable) (?:match|fit|candidate|addition|asset)\b(?! (?:for|in) (?:this"
            r" (?:kind|sort|line|field)|the (?:field|industry|profession|sector|work)|it\b))"
            r"|(?:love|like|happy|glad|wish|want|hope) to be considered|confident (?:that )?i (?:can|could|would"
            r"|will) (?:contribute|add|be an)"
        ),
        "come and work": (
            r"come (?:and |to )?work (?:with|for|at|in|on) (?:you\b|your|the)|i can do (?:odd jobs|anything)"
            r"|learn(?: \S{1,10}){0,3} under you\b"
            r"|if you(?:'d| would|'ll) have me\b|end(?:ing)? up (?:working )?(?:on|in|at|with) your|have a go on"
            r" the team"
            r"|be (?:useful|helpful) to you (?:in|during|over) the (?:busy|season|summer|shop|lab|studio|kitchen"
            r"|office|workshop)"
        ),
        "anything for me": (
            r"(?:anything|something|a place|work|openings?|roles?|jobs?)(?: (?:at the moment|going|available|open"
            r"|there|right now|now|at yours|with you|coming up|suitable))*"
            r" for an? (?:newly|recently|junior|qualified|experienced|recent|fresh|trainee|beginner|graduate)"
            r"|(?:got|have|had) any(?:thing)?(?: work| jobs?| shifts?)? (?:going|for (?:an?|me)|available at)"
            r"|(?:need|want) a hand in (?:the|your)|need an? (?:extra )?(?:hand|helper)\?"
        ),
        "about a post": (
            r"(?:see|talk to|speak (?:to|with)|meet|contact|approach|ask|write to)(?: \S{1,12}){1,3} about an?"
            r" (?:\S{1,12} )?(?:post|position|job|vacancy|place)\b"
            r"|(?:lead to|seeking|seek|in want of|in need of|find|finding) an? (?:situation|engagement)\b|had"
            r" need of one"
        ),
        "my terms": (
            r"pitch myself|my (?:day )?(?:rates|terms)\b|freelance (?:shifts|work|help|assignments|projects"
            r"|gigs?)(?: \S{1,10}){0,4} (?:with|for|if|to) you\b"
            r"|should you (?:ever )?(?:need|require|be looking for) (?:someone|somebody|extra (?:hands"
            r"|help))\b(?! to (?!work"
            r"|help|cover|fill|join))|(?:available|free) for freelance"
        ),
        "is the team growing": (
            r"\bare you(?: guys)? (?:still |currently |also )?looking to (?:add|grow|expand|hire|fill|take on"
            r"|bring on)"
            r"|\b(?:is|if) your (?:\S{1,12} )?(?:team|department|company|firm|group|lab|studio|practice)(?:'s|"
            r" is)? (?:still |currently |ever )?(?:growing|expanding|adding)"
            r"|if you(?:'re| are) (?:growing|expanding)|budget for (?:an?|another|one more|new) (?:\S{1,12}"
            r" )?(?:analyst|hire|person|position|role|post|assistant|intern|\w{2,12}er|\w{2,12}ist)\b"
        ),
        "roles i would suit": (
            r"(?:any|some|other) (?:roles?|positions?|jobs?|openings?|vacancies) (?:that )?(?:you|i)(?:"
            r" \S{1,8}){0,4} (?:suit|fit|be (?:suited|suitable|right|good)|match|qualify)"
            r"|(?:internship|job|summer|trainee|graduate|apprentice\w{0,4}|placement) (?:openings|vacancies)\b"
            r"|for (?:any|all|future|other) (?:\S{1,12} )?(?:positions?|roles?|openings?|vacanc\w{1,3}|jobs?)"
            r" (?:that|which|you|at|in your|as|within|with)\b"
        ),
        "keep me in mind": (
            r"(?:keep|keeping|bear|bearing|have|kept) (?:me|us|my (?:name|resume|cv|profile|details)) "
            r"(?:\w{2,10} )?(?:in (?:mind|view|your mind|your thoughts)|on (?:file|your radar|your list"
            r"|the list))"
        ),
        "on the list": r"(?:love|like|want|happy|glad|keen) to be on (?:the|your|that) (?:list|radar)",
        "think of me": (
            r"(?:please|pls|kindly|do|you(?:'ll| will| would| could| might|'d)?|and) (?:think of|remember"
            r"|consider) (?:me|us)\b(?! as (?:a )?(?:friend|friends|rude))(?= for| if| when| whenever| next"
            r"| fondly)|(?:please|pls|kindly) (?:think of|consider) me\b"
        ),
        "considered": (
            rf"(?:be|being|been|get) considered(?: \w{{1,15}}){{0,2}} (?:for|by|as|in)\b"
            rf"|up for being considered|(?:consider|considering|review|reviewing|entertain"
            rf"|look favou?rably on) (?:me\b|my (?:application|candidacy|candidature|profile|resume|cv)\b)"
            rf"(?:{_gap(4)}(?:for|as) (?:an?|any|the|your|future){_plain(3)}(?:{_POST}|opportunit|candidate"
            rf"|team|intern)|(?= for (?:any|a|the|your|future)))"
        ),
        "candidacy": (
            r"(?:submit|submitting|present|offer|put forward|support|advance|expedite|consider|attention of"
            r"|track)(?: \S{1,15}){0,3} my (?:candidature|candidacy|application)\b|bring my (?:candidacy"
            r"|candidature|application|resume|cv|name|profile) to|status of my application"
            r"|where my application (?:stands|is)|(?:attention|eyes|weight|word)(?: \S{1,15}){0,2} (?:to|on"
            r"|behind) my application|my application (?:noticed|seen|looked at|moved|through|along|reviewed"
            r"|to the top)"
        ),
        "eyes on it": (
            r"(?:get|put|have|getting) (?:some |more )?eyes on (?:it|my)|(?:flag|push|nudge|fast-?track"
            r"|expedite|endorse|escalate) (?:it|my|me)\b(?: \S{1,15}){0,4}(?: (?:to|with|through|for|along))?"
        ),
        "hire me": (
            r"(?:you|your \w{2,20}|company|team|they|anyone there|boss|manager|gaffer|director|firm|to|please"
            r"|pls)(?: \S{1,15}){0,3} (?:hire|employ|recruit|appoint) (?:me|someone like me|a person like me"
            r"|somebody like me)\b|(?:chances? of|open to|consider|about|up for) (?:hiring|employing"
            r"|recruiting) (?:me|someone (?:like me|with))"
        ),
        "take me on": (
            r"(?:take|taking|bring|bringing|get|getting|have|having) (?:me|somebody like me|someone like me) "
            r"(?:\w{2,10} )?(?:on(?:board| board)?(?! (?:the|a|an|this) (?:tour|call|visit|walk|trip|phone"
            r"|zoom)| (?:zoom|thursday|monday|tuesday|wednesday|friday|saturday|sunday))|aboard|in (?:there"
            r"|the door|with|at your|as)|as an? (?:\w{2,15} )?(?:trainee|intern|colleague|apprentice|junior"
            r"|assistant|volunteer))\b|(?:getting|be|being|get) taken on\b|you'd take on|your next hire"
            r"|me as an? (?:\w{2,12} )?(?:colleague|employee|hire|intern|apprentice|trainee)\b"
        ),
        "give me a job": (
            rf"(?:give|offer|get|gets|find|finds|arrange|provide|grant|secure|land|have|hook|sort|lend)"
            rf"(?: me up with| me out with| me with| for me| me| us)?(?: an?| some| any| the| one| my)"
            rf"(?:{_plain(3)})(?:jobs?|position|internship|placement|traineeship|apprenticeship|vacancy"
            rf"|employment|opening|start(?= |\s{{0,3}}[?!.])|trial(?: shift)?|break(?! (?:from|from|in|at|time"
            rf"|between)))\b(?=(?: \S{{1,15}}){{0,3}} (?:in|at|with|for|on) (?:your|ur|you))"
        ),
        "give me work": (
            r"(?:give|offer|find|get|gets|got) (?:me|us) (?:an?|any|some|the|one) (?:\S{1,15} )?(?:job|work"
            r"|position|employment|internship|placement|interview|start|shot|trial|role|opening|chance to "
            r"(?:prove|work|show|join|intern|serve))\b(?! (?:advice|tips|done|description|offer|titles?))"
        ),
        "help me get one": (
            r"(?:help|assist|aid|support)(?:ing)? (?:me|us)(?: out)?(?: (?:to|in|with|please))* (?:get|getting"
            r"|find|finding|land|landing|secure|securing|obtain|obtaining|break|breaking)(?: into)?(?: an?"
            r"| any| some| my| the| my first| full-?time| part-?time)* (?:\S{1,15} ){0,3}(?:job|work|position"
            r"|employment|internship|placement|role|opening|hired|apprenticeship|interview)s?\b|help me get "
            r"(?:hired|in)\b|get me (?:in\b(?! touch| contact| to (?:see|talk|speak|meet))|hired|a foot in"
            r"|an in\b|through the door)"
        ),
        "can i have one": (
            r"(?:can|could|may|might|would) i (?:please |possibly |perhaps )?(?:have|get|apply for|take|do"
            r"|join)(?: an?| any| some| my| the| for a)(?: \S{1,15}){0,3} (?:job|internship|placement"
            r"|traineeship|position|apprenticeship|work experience|vacancy)\b(?! (?:description|titles?"
            r"|offer))"
        ),
        "apply with you": (
            rf"(?:like|want|wish|hoping|hope|love|keen|eager|happy|intend) to apply (?:for|to) (?:an?|any|the"
            rf"|your|that|this)(?: \S{{1,15}}){{0,4}} (?:{_POST}|{_TEAM})(?= (?:at|with|in|on) (?:your|you\b)"
            rf"|\s{{0,3}}[.,;!?)])|apply in a heartbeat|throw(?:ing)? my hat in(?:to)? the ring|put"
            rf"(?:ting)? my name (?:forward|in the hat|down (?:with you|for (?:an?|any|the"
            rf"|some) (?:\w{{2,12}} )?{_POST}))"
        ),
        "interested in yours": (
            rf"(?:interested in|interest in|enthusiastic about|excited about|keen on|eager for|hoping for|apply"
            rf"(?:ing)? for|wondering about|curious about|looking for|seeking|after|in search of)(?: an?| any"
            rf"| the| some| possible| potential| future| your| possibly| finding| getting| obtaining| securing"
            rf"| landing)*{_plain(3)}(?:{_POST}|opportunit(?:y|ies))(?: \S{{1,15}}){{0,2}} (?:at|with|in|on"
            rf"|within|under) (?:your|ur|you\b(?! (?:and|for|to)))(?!r (?:field|industry|sector|profession|line"
            rf"|area|city|town|country|state|region|trade|kind|discipline|world))"
        ),
        "opportunities to join": (
            rf"(?:opportunit(?:y|ies)|openings?|ways?|chance|roles?)(?: \S{{1,10}}){{0,3}} to {_JOIN}|"
            rf"(?:explore|pursue|discuss|seek|seeking|find)(?: (?:any|some|career|job|potential|possible"
            rf"|professional|new|employment|work)){{1,3}} opportunit(?:y|ies) (?:at|with) (?!an?\b|the\b"
            rf"|larger?\b|companies|firms|some|other)\w"
        ),
        "opportunities with you": (
            rf"(?<!of\s)(?:opportunit(?:y|ies)|possibilit(?:y|ies)|chances?|scope|prospects?)"
            rf"(?: \S{{1,15}}){{0,2}} (?:at|with|in|on|within|under) (?:your|ur)(?: \S{{1,15}}){{0,2}} {_TEAM}"
        ),
        "joining you": (
            rf"(?<!made\syou\s)(?<!makes\syou\s)(?<!did\syou\s)\b{_KEEN} {_JOIN}(?! (?:in|back) (?:19|20)\d\d)"
        ),
        "how to join you": (
            rf"(?:how|way|ways|what)(?: \S{{1,15}}){{0,5}} (?:i|me)(?: \S{{1,15}}){{0,4}} {_JOIN}|(?:could|can"
            rf"|may|might) i (?:come )?(?:{_JOIN})"
        ),
        "possibility of work": (
            rf"(?:possib\w{{3,6}}|chance|chances|prospects?|opportunit(?:y|ies)|potential|any way)(?: of| for"
            rf"| to| that| i| me| us| my| could| can| might| be| do| doing| getting| having| for me| regarding"
            rf"| about| on| in| an?| any| some| possibly| maybe| discuss| discussing)*{_plain(2)}(?:{_POST}"
            rf"|working|interning|joining|sponsorship)(?: \S{{1,15}}){{0,3}} (?:with|at|in|on|for|under) "
            rf"(?:you\b|your|ur\b)(?!r (?:field|industry|sector|profession))"
        ),
        "do one with you": (
            r"(?:do|doing|complete|completing|undertake|start|starting|spend|get|for) (?:an?|my|the|some)"
            r"(?: \S{1,15}){0,3} (?:internship|traineeship|placement|apprenticeship|work experience"
            r"|training contract|co-?op|pupillage|residency)(?: \S{1,15}){0,2} (?:with|at|in|under|on) "
            r"(?:you\b|your|ur\b)"
        ),
        "any leads": (
            r"(?:any|some) (?:job )?leads\b(?! (?:on|about) (?:who|people|how|books|courses|resources))"
            r"|(?:any|some|for|your) (?:leads?|help|assistance|support)(?: (?:any|help|be|would|me|on|for|in"
            r"|with|to|you|can|could|give|me|getting|finding|securing|landing|a|an|my|find|get|of|might|offer"
            r"|provide)){1,10} (?:jobs?|employment|one\b|work\b|internship|positions?|placement)\b|"
            r"(?<!you\s)\b(?:need|want) (?:a|any|some) (?:job|work|internship|employment)\b(?! (?:that|where"
            r"|which|with|in))|looking for (?:an? |any )?(?:\S{1,15} ){0,2}(?:job|work|position|internship)s?"
            r"(?:[,.;]| and| so) (?:i )?(?:\S{1,12} ){0,4}(?:pls|plz|please|kindly|help me|assist me"
            r"|do the needful)|(?:seeking|looking for|searching for) (?:a |an )?(?:employment|job|work)"
            r"(?: \S{1,12}){0,3} (?:hope|hoping|think|believe) (?:that )?you (?:can|could|might|may) (?:assist"
            r"|help)|in need of an? (?:\S{1,15} )?(?:job|work|internship)|do the needful"
        ),
        "employment": (
            r"(?:inquir\w{1,4}|enquir\w{1,4}|discuss|discussing|explore|ask|asking|write|writing|hear|learn"
            r"|talk|know)(?: (?:about|into|regarding|for|on|any|some|the|possible|potential|future|more|of"
            r"|whether|there|are)){0,6} (?:employment|job|hiring|internship|placement|work placement|freelance"
            r"|career) (?:opportunit(?:y|ies)|possibilities|openings|options)(?! (?:in|for|within|across) "
            r"(?:the|this|a|an|my|our|your|people|graduates)\b)(?=\s{0,3}[.,;!?)]|\s{0,3}$| at| with| on your"
            r"| for me| you| that)|(?:might|could|may|will|would|can|hope\w{0,3}|hoping)(?: \S{1,10}){0,3} "
            r"(?:lead|turn|grow)s? (?:to|into) (?:an? |my )?(?:\S{1,12} ){0,2}(?:job|position|internship|role"
            r"|employment|something more permanent)|(?:offered|offer) me (?:an?|the) (?:\S{1,12} )?(?:job"
            r"|position|role|internship|placement)|hook me up|job lying around|something i (?:could|can"
            r"|might) do for you|any (?:position|role|job|post|work)(?: \S{1,10}){0,2} (?:you (?:can|could|may"
            r"|might|have)|to (?:offer|give))|work experience (?:with|at) you|be one of them\b"
            r"|(?:you|your \w{2,15}) would hire (?:me|some)|(?:would|could"
            r"|will|does|do) (?:you|your \w{2,15})(?: \w{2,10}){0,2} (?:take on|hire|employ) (?:(?:someone"
            r"|somebody|people) (?:like|with my)|an? (?:apprentice|intern|trainee|junior)|interns)"
        ),
        "refer me": (
            r"(?:refer|referring|recommend|recommending) (?:me|us|my (?:name|resume|cv|profile|application))\b"
            r"(?!(?: on)? to (?:an?|any|some|other|another|others|someone|somebody|anyone|anybody|people"
            r"|colleagues?|friends?|your (?:friends?|network|colleagues?|contacts?)|the (?:book|article"
            r"|literature|website|right (?:person|people) to (?:talk|speak))|books?|resources?|professionals"
            r"|alumni|good)\b(?!(?: \S{1,15}){0,6} (?:hiring|recruit\w{0,6}|openings?|vacanc\w{1,3}|jobs?"
            r"|positions?|roles?))| (?:an?|any|some|to read|books?)\b)"
        ),
        "a referral": (
            r"\b(?:give|giving|get|getting|provide|providing|offer|make|write|submit|obtain|ask(?:ing)?"
            r"(?: you)? for|request(?:ing)?|need|want|love|like|appreciate|for|with|be|possible)(?: me| you"
            r"| us| to| your| with)?(?: an?| the| any| internal| employee| job| your| one)* (?:referral"
            r"|referrals|job referral|internal reference|personal recommendation)\b(?! (?:from|source|source"
            r"|agent|nurse|partner|to (?:someone|others|other|anyone)))"
        ),
        "a good word": (
            r"(?:a|any|some|the|in a) (?:good|kind|nice|quick|positive|gentle) words? (?:for me|in for|in\b"
            r"|with (?:your|the|hr)|to (?:your|the)|about me)|put(?:ting)? in a good word|put(?:ting)?"
            r"(?: in)? an? (?:\w{2,8} )?word (?:in |for )|vouch(?:ing)? for me|put(?:ting)? me (?:forward"
            r"|up for)\b|recommend me (?:to|for)|(?<!somebody\s)(?<!someone\s)(?<!anyone\s)pull(?:ing)? (?:any "
            r"|some |a few )?strings|inside track"
            r"|any pull with|leave (?:a|my) (?:copy|cv|resume)(?: \S{1,12}){0,5} (?:hr|manager)"
        ),
        "pass my resume on": (
            rf"(?:pass|passing|forward|forwarding|circulate|circulating|distribute|slip|hand|handing|relay"
            rf"|submit)(?: on| along| over| in| round| around)?(?: an?| the| copy| of| attached| enclosed)* "
            rf"(?:my|this|it|the (?:same|attached|enclosed)|me)(?: \S{{1,15}}){{0,2}}?(?: {_RESUME})?"
            rf"(?: \S{{1,12}}){{0,2}} (?:on\b|along\b|round\b|around\b|over\b|to (?!you\b|me\b)|anyone|whoever"
            rf"|in front of|up the)"
        ),
        "forwarding": (
            rf"for (?:forwarding(?! e-?mails?)|passing on|onward|circulation|distribution)\b"
            rf"|forward (?:the same|to (?:the )?"
            rf"(?:concerned|relevant|appropriate|right|hr))|(?:cv|resume)(?: \S{{1,15}}){{0,6}} in front of\b"
            rf"|could hand my (?:cv|resume)|(?:hand|give|send|leave|drop|submit)(?: \S{{1,10}}){{0,3}} (?:cv"
            rf"|resume)(?: \S{{1,10}}){{0,4}} {_HIRER}"
        ),
        "share my resume": (
            rf"{_COULD_YOU}(?: \S{{1,15}}){{0,3}} (?:send|give|share|show|sharing|giving|sending|showing|put"
            rf"|get|drop|present|mention|mentioning|tell|flag|suggest)(?: out)?(?: an?| the| copy| of| over)* "
            rf"(?:my|it|this|me)(?: {_RESUME}| \S{{1,15}}){{0,4}} (?:to|with|in front of|before|around) (?!me\b"
            rf"|you\b|us\b)(?:{_HIRER}|anyone|anybody|whoever|people|others|someone|somebody|the "
            rf"(?:\S{{1,15}} ){{0,2}}(?:team|manager|partners?|recruit\w{{0,6}}|head|boss|department|people)"
            rf"|your (?:\S{{1,15}} ){{0,2}}(?:recruit\w{{0,6}}|team|manager|partners?|head|boss|network"
            rf"|colleagues?|department|people|seniors?|company|crew))"
        ),
        "tell them about me": (
            r"(?:tell|telling|mention|mentioning|flag|flagging|speak|talk|introduce|suggest)(?: me| my name"
            r"| my application| it)? ?(?:to )?(?:your|the|them|hr|whoever)(?: \S{1,15}){0,4} (?:about|of) "
            r"(?:me|my (?:application|interest|availability))\b|would you tell them about me|(?:mention|flag"
            r"|introduce|recommend|point|connect) (?:me|my name) (?:to|with|at) (?:your |the )?"
            r"(?:\S{1,15} ){0,2}(?:hr|human resources|recruit\w{0,6}|hiring|talent|boss|director|manager)\b"
        ),
        "recruiter's ear": (
            r"(?:introduce|introducing|introduction|intro|connect|connecting|put|get|link|direct|point"
            r"|pointing)(?: \S{1,15}){0,6}? (?:to|with|in touch with|toward|towards|hold of)"
            r"(?: \S{1,15}){0,3} (?:recruit(?:er|ers|ment|ing)|hiring|in charge of (?:hiring|recruit\w{3,5})"
            r"|hr\b|human resources|talent (?:team|acquisition|people|partner)|head-?hunters?|headhunter|"
            r"(?:does|do|handles?) the (?:hiring|recruiting))"
        ),
        "who recruits": (
            r"(?:who|whom|what|which)(?: \S{1,15}){0,5} (?:the )?(?:recruiter|hiring manager)"
            r"(?: \S{1,10}){0,2} (?:is|are|was)\b|who (?:the )?(?:recruiter|hiring manager)|whom? "
            r"(?:\S{1,12} ){0,6}(?:send|email|submit|address|give|forward)(?: \S{1,12}){0,3} (?:resume|cv"
            r"|application|stuff)\b|(?:talk|speak|contact|see|ask|someone|somebody|write)"
            r"(?: \S{1,15}){0,6} about (?:getting (?:taken on|hired|a job|work|in)|a job|work|vacancies"
            r"|openings|employment)\b"
        ),
        "an interview": (
            r"(?:give|grant|offer|get|land|secure) me (?:an?|one|the) (?:job |personal |telephonic )?interview"
            r"|(?:arrange|schedule|set up|organi[sz]e|grant|request(?:ing)? for)(?: me)? (?:an?|one|my) "
            r"(?:job |personal )?interview (?:with|in|at|for) (?:your|me|any)|(?:called|call me|invited?"
            r"|invite me|shortlist(?:ed)? (?:me )?|considered) (?:for|to) (?:an?|the) (?:job )?interview\b"
            r"|opportunity (?:of|for|to) (?:an? )?interview\b(?! you)"
        ),
        "sponsor": (
            r"(?:you|your \w{2,20}|company|firm) (?:\w{2,12} ){0,3}sponsor(?:ing)?\b(?! of)|(?:visa"
            r"|work permit) sponsorship (?:for me|from you|at your)|sponsor (?:me|my)\b"
        ),
        "short of hands": (
            r"(?:if|whether|in case|should|when|happen|could|might|you)(?: \S{1,15}){0,6} (?:short-?(?:handed"
            r"|staffed)|short of (?:an? )?(?:staff|people|hands?|pair|guy|man|bod|help)|pair of hands"
            r"|an extra hand)\b|going spare\b"
        ),
        "needs somebody": (
            r"(?:if|whether|in case|do|does|could|might|wouldn't)(?: \S{1,15}){0,2} (?:you|your (?:\w{2,15} )?"
            r"(?:crew|team|company|firm|shop|lab|studio|office|boss|place)|ur|they)(?: \S{1,15}){0,3} "
            r"(?:needs? (?:an? )?(?:extra |spare |another |new |some |free |more |any |additional )*"
            r"(?:hands?\b(?! with)|help(?= this| in the| over| on your| at| with the (?:work"
            r"|load|season))|staff|(?:anyone|somebody|someone)\b(?! to (?!work|help out|cover|fill|join|start"
            r"|sweep|wash"
            r"|run|man\b|drive|answer|do\b))|bodies|guy\b|girl\b|bookkeeper|assistant|intern"
            r"|worker|apprentice|trainee|junior|driver|cleaner)|(?:do|use) (?:with )?(?:an? |some )?(?:extra "
            r"|spare |another |more )?(?:hands?\b|help\b|someone|somebody|intern|guy)|looking for (?:someone"
            r"|somebody|anyone|anybody|people|staff|help|a new|another|new people|an? (?:intern|junior"
            r"|assistant|trainee)))|(?:need|needs) a (?:guy|girl|hand|body|bod|driver|cook|worker)"
            r"(?: \S{1,15}){0,3} (?:give|call|ring|let|shout|tell)|you wouldn't happen to (?:need|have|want"
            r"|be)"
        ),
        "of use to you": (
            rf"(?:add(?:ing)? value|(?<!can\si\s)(?<!could\si\s)(?<!may\si\s)(?<!might\si\s)be (?:of (?:use"
            rf"|help|service|value)|an asset|a (?:great |good |real "
            rf"|valuable )?(?:asset|fit|addition|match))|(?:good|great|perfect|right|strong|ideal) (?:fit"
            rf"|addition|match|candidate)|immediate contribution)(?: \S{{1,12}}){{0,2}} (?:to|in|for|on|at"
            rf"|with) (?:yours\b|you\b(?! (?:to|in) (?:talk|return))|(?:your|ur|the|this|a role){_plain(2)}"
            rf"(?:{_TEAM}|role|position|job|needs|opening|post)\b)|asset to (?:your|any|the)|good fit and can tell"
            rf"|fits? me perfectly|(?:could|might|can|may|would) (?:fit|contribute|be useful|slot) (?:in"
            rf"(?:to)? |to |on |at |with )*(?:an?|the|your|ur)(?: \S{{1,15}}){{0,2}} (?:role|position|team"
            rf"|company|group|firm|organi[sz]ation|department)\b"
        ),
        "somebody like me": (
            r"(?:use for|way in for|interested in|have room for|looking for|use|need|consider|take|room for"
            r"|place for|opening for) (?:someone|somebody|a person|anyone|people|a guy|a candidate) (?:like me"
            r"|like myself|with my (?:skill|background|experience|profile|qualifications)\w{0,2})"
        ),
        "unpaid": (
            r"(?:work|help|help out|come in|start|do anything) for nothing\b|(?:happy|willing|glad|ready"
            r"|prepared|able|free|delighted|like|love|i could|i can|i would|i'd|i'll|i offer)(?: \S{1,12}){0,6} "
            r"(?:unpaid|for free|without pay|no pay|pro bono|as a volunteer|on a voluntary basis)\b(?! "
            r"(?:advice|trial version))"
        ),
        "start soon": (
            r"(?:can|could|able to|ready to|available to|happy to|i'd|i could|i'll|would|free to|prepared to) "
            r"(?:start|begin|join)(?: work(?:ing)?| on \w{2,10})? (?:immediately|asap|a\.s\.a\.p|right away"
            r"|straight ?away|at once|tomorrow|on monday|any ?time|as soon as|within|from|next (?:week|month)"
            r"|in (?:january|february|march|april|may|june|july|august|september|october|november|december"
            r"|a week|two weeks|the new year)|whenever|soon|at short notice)|(?:available|free|ready) "
            r"(?:immediately|for (?:internships?|work|employment|a placement|full-?time|part-?time|summer work"
            r"|an internship|immediate)|to (?:work|join|jump|start)\b)|(?:when|how soon|what date|how quickly"
            r"|how early) (?:can|could|would|do|will|might|should|may) i (?:be able to )?(?:start|begin|join"
            r"|expect to hear about)|when could i begin|ready now\b"
        ),
        "something in it for me": (
            r"(?:anything|whatever|something)(?:'s| is) going\b|give me a (?:shout|holler"
            r"|ring|bell|buzz|call|chance|shot|go|try)(?=(?: \S{1,12}){0,3} (?:if|when|should)\b)|headcount"
            r"(?:'s| is| has| will|\s)|do something for me|anything you can do to get|if (?:it turns out )?you"
            r"(?:'re| are) looking for (?:someone|somebody|anyone|people)|if you (?:happen to be|are|were) "
            r"(?:growing|expanding)|mutual(?:ly)? (?:interest|beneficial fit|fit)\b"
        ),
        "any news of it": (
            r"(?:any|some|there an?|have you|got) (?:update|news|word|progress|feedback"
            r"|luck)(?: \S{1,10}){0,3} (?:on|about"
            r"|of|regarding|with) (?:the|my) (?:\S{1,12} )?(?:referral|application|position|vacanc\w{1,3}|job"
            r"|opening|role|post|resume|cv)\b"
        ),
        "reference": (
            r"(?!for your )(?:be|act as|as|count on you for|give me|write me|for|provide|need"
            r"|get)(?: \S{1,8}){0,2} (?:a|my"
            r"|your) (?:reference|referee|letter of recommendation|recommendation letter)(?: (?:for|when|if)"
            r"|\s{0,3}[.,;!?])|use your name (?:on (?:my|the|an?)|in (?:my|the|an?)|when i (?:apply|submit))"
        ),
        "foot in the door": (
            r"(?:my|a|get) foot in the door (?:at|with) (?!an?\b|most|some|any|larger|big)|(?:get|break"
            r"|getting|breaking) into (?:your|ur) (?:\S{1,15} )?(?:company|team|firm|organi[sz]ation|studio"
            r"|lab|department)\b"
        ),
        "see me there": (
            r"(?<!they'll\s)(?<!she'll\s)(?<!he'll\s)(?<!will\s)(?:see|picture|imagine) me (?:working|fitting"
            r"|joining|being|in (?:your|a|the)|as part|on (?:your"
            r"|the))"
        ),
    }
)

# These lean towards a request; the model weighs them with the words around.
HINTS = Cues(
    {
        "looking for work": (
            rf"(?:looking|look|searching|search|hunting|hunt|seeking|seek|in search of|in need of|job) "
            rf"(?:for )?(?:an?|any|some|my|the|new|first)?{_plain(3)}(?:{_POST}|work\b|leads\b|opportunit(?:y"
            rf"|ies))|job-?(?:seek|hunt|search)\w{{0,4}}|on the (?:job )?market"
        ),
        "post": _POST,
        "opening": _OPENING,
        "opportunities": r"opportunit(?:y|ies)\b",
        "hiring": r"\b(?:hiring|recruiting|recruitment|recruiter|hire|hired|hires|employ|employed|headhunter|hr)\b",
        "applied": (
            r"\b(?:i've applied|i applied|i have applied|my application|i am applying|i'm applying|applied for"
            r"|applied to|application in)\b"
        ),
        "resume": r"\b(?:resume|cv|curriculum vitae)\b",
        "for me": r"\b(?:for|to|about) (?:me|someone like me|myself|my profile)\b",
        "your team": rf"\b(?:your|ur) (?:\S{{1,15}} ){{0,2}}{_TEAM}",
        "join": r"\b(?:join|joining|working for you|work for you|work with you)\b",
        "refer": r"\b(?:refer|referral|referring|recommend me|good word|put in a word)\b",
        "start": r"\b(?:can|could|when|soon)(?: \S{1,10}){0,3} (?:start|begin)\b",
        "if something": (
            r"\bif (?:anything|something|you ever|your company|you need|you hear|you know of|you're|there's"
            r"|there is|there are)\b"
        ),
        "my skills": (
            r"\b(?:my (?:skills?|skill ?set|qualifications|experience|expertise|strengths|background"
            r"|candidacy)|hard-? ?work\w{0,3}|team player|fast learner|quick learner|results-driven"
            r"|proven track)\b"
        ),
        "your company": (
            r"\b(?:esteemed|reputed|prestigious|renowned) (?:organi[sz]ation|company|firm|institution"
            r"|concern)\b"
        ),
    }
)
