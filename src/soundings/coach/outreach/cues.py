"""What people say in a first message, by check: patterns over folded text.

Each name is a feature of the trained model; those of `CARRYING` are what a finding may point at.
"""

from __future__ import annotations

from soundings.coach.cues import Cues

_ADVERB = r"(?: (?:recently|just|also|really|very|much|first|only|greatly|so|truly|thoroughly|happily|lately|then))?"
_GAP = r"(?: [^\s.?!;]{1,25})"
_WORK = (
    r"(?:talk|lecture|keynote|panel|session|presentation|webinar|speech|remarks?|article|piece|column"
    r"|post|thread|blog|book|chapter|essay|"
    r"paper|report|study|interview|podcast|episode|video|exhibit|exhibition|mural|slides|newsletter"
    r"|letter|research|poster|film|"
    r"documentary|op-ed|story|series|profile|page|name|website|listing|guest lecture|workshop|class"
    r"|course|write-?up|tweet|thesis|segment|work on)"
)
_SOURCE = (
    r"(?:directory|database|network|alumni|alum|list|listing|register|roster|page|website|site|portal"
    r"|platform|group|forum|linkedin|"
    r"newsletter|magazine|bulletin|journal|conference|fair|event|meetup|panel|podcast|association|society"
    r"|club|office|centre|center|hashtag|"
    r"newspaper|paper|programme|program|search|profile|slack|discord|community|chamber|instagram|twitter"
    r"|facebook|youtube|tiktok|google|online|here)"
)
_FIELD_VERB = (
    r"(?:explor\w{1,4}|consider\w{0,3}|research\w{0,3}|investigat\w{1,4}|look(?:ing)?(?: \w{1,12})?"
    r" (?:into|at|to|for|towards?|beyond|seriously)|"
    r"think(?:ing)?(?: \w{1,12}){0,2} (?:about|of|to|that)|weigh\w{0,3}|decid\w{1,4}|debat\w{1,4}"
    r"|contemplat\w{1,4}|wonder\w{0,3}|plann?\w{0,4}|"
    r"hop(?:e|ing) to|prepar\w{1,4}|transition\w{0,3}|mov(?:e|ing) (?:in|into|to|from|towards?|across"
    r"|over)|switch\w{0,3}|chang(?:e|ing)|pivot\w{0,3}|"
    r"appl(?:y|ying|ied)|interested|curious|keen|aspir\w{1,4}|pursu\w{1,4}|search\w{0,3}|seek\w{0,3}|job"
    r" hunt\w{0,3}|figur\w{1,4} out|"
    r"find(?:ing)? out|work(?:ing)? out|learn(?:ing)? about|gather\w{0,3}|retrain\w{0,3}|at a crossroads"
    r"|break(?:ing)? into|get(?:ting)? into|"
    r"narrow\w{0,3}|starting to|trying to|next step|next chapter|career change)"
)
_INSIGHT = (
    r"(?:advice|advise|insights?|perspectives?|guidance|information|thoughts?|views?|opinions?|tips"
    r"|wisdom|take|experiences?|suggestions?|"
    r"recommendations?|recommend|feedback|steer|counsel|read|input|knowledge|account|viewpoint|expertise"
    r"|brain|pointers)"
)
_ASK = (
    r"(?:ask|hear|learn|know|understand|find out|discuss|talk|talking|speak|chat|tell me|share|sharing"
    r"|explain|describe|answer|answering|"
    r"get|gain|gather|interview|guide|hearing|learning|asking|telling me|pick|see|discover|explore"
    r"|enlighten|inform|walk me)"
)
_MINUTES = r"(?:\d{1,3}|five|ten|twelve|fifteen|twenty|twenty-five|thirty|a few|some|half|quarter)"

# What somebody did: 'drove', 'turned down', 'trained'; not what anybody does to a letter ('asked', 'received').
_DID = (
    r"(?:(?!(?:asked|wanted|needed|received|liked|wished|required|preferred|decided|agreed|replied|accepted|helped"
    r"|shared|suggested|recommended|offered|presented|visited|attended|worked|indeed|need|speed)\b)\w{2,12}ed"
    r"|built|came from|became|bought|brought|caught|chose|cut|did(?! you)|drew|drove|fell|flew|found|fought|gave up"
    r"|grew"
    r"|held|kept|knew|led|left|lost|made|met|paid|put|quit|ran|rebuilt|rode|rose|sang|sat|set|sold|sewed|shot|spent"
    r"|stood|swam|swapped|taught|took|told|threw|turned|went|won|wore|wrote|got (?:out|your|into|the|rid|through|from))"
)
# What everybody has, so that 'your …' says nothing of this reader alone.
_ANYBODYS = (
    r"(?:own|name|names|number|contact|email|e-mail|mail|address|details?|profile|time|career|careers|path|role|roles"
    r"|work|job|experiences?|advice|insights?|expertise|guidance|perspectives?|thoughts?|opinions?|views?|help|kind"
    r"|kindness|kindly|reply|response|company|companies|organi[sz]ations?|firm|team|office|field|industry|area"
    r"|background"
    r"|journey|convenience|earliest|schedule|calendar|diary|availability|busy|valuable|precious|generous|esteemed"
    r"|reputed|prestigious|impressive|linkedin|consideration|understanding|support|knowledge|professional|page|website"
    r"|site|talk|article|post|posts|presentation|lecture|podcast|book|blog|paper|listing|department|place|take|hr"
    r"|positive|early|favou?rable|perusal|reference|review|information|records|day|days|desk|choosing|choice|pick"
    r"|suggestions?|recommendations?|feedback|brain|honest|candid|current|daily|typical|story|favou?r|attention"
    r"|good|great|hospital|school|college|university|shop|studio|clinic|lab|business|city|town|country|line|end|side"
    r"|lovely|wonderful|amazing|team's|company's|firm's|message|messages|note|letter|call|phone|voice|family|week"
    r"|weekend|evening|morning|health|people|colleagues?|students?|sector|profession|position|title|success"
    r"|network|connections?|request|invitation|resume|cv|first|last|best|next|mind|wisdom|input|questions?)"
)
# A day or an hour to come, in whatever notation.
_DAY = (
    r"(?:(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?s?|tomorrow|tonight|weekdays?|weekends?"
    r"|(?<!good\s)(?:mornings?|afternoons?|evenings?)|eves?|lunchtimes?|lunch hour|arvo|noon|\d{1,2}(?:st|nd|rd|th)"
    r"|\d{1,2}(?::\d\d|\.\d\d)? ?(?:am|pm|a\.m|p\.m|o'clock)"
    r"|(?:any|next|this|coming|following|another|some|few|two|three) (?:\w{2,10} )?(?:weeks?|days?|months?)"
    r"|weeks? of|holidays"
    r"|january|february|march|april|june|july|august|september|october|november|december)"
)

FOUND = Cues(
    {
        "found you": (
            (
                rf"\b(?:found|came across|came upon|come across|stumbled (?:across|upon|on|onto)|discovered|spotted"
                rf"|located|ran across|happened (?:upon|on|across)|chanced upon){_GAP}{{0,4}} (?:you|your|ur|u)\b"
            ),
            (
                r"\b(?:found|came across|came upon|discovered|spotted|noticed|saw|seen|see|finding|looked|looking)"
                r" (?:you|your|ur|u|that you|that your)\b(?! (?:work|works|worked) (?:at|for|in)\b| (?:company|firm"
                r"|organi[sz]ation|team|group)(?:'s| is| are| has| was)\b|'re (?:hiring|recruiting|growing))"
            ),
            (
                r"\bfound (?:u|you)\b|\bhow i (?:found|came)\b|\bcame to know (?:of|about) you\b|\bsearch(?:ed|ing)"
                r" (?:for|through|on)\b"
            ),
        ),
        "saw you": (
            rf"\b(?:saw|seen|noticed|see|spotted){_ADVERB} (?:on|in|from|at|through){_GAP}{{0,5}} (?:you|your)\b",
            (
                rf"\b(?:saw|heard|watched|caught|attended|enjoyed|read|loved|listened to|seen|hearing|reading"
                rf"|attending|watching|liked|appreciated|followed|finished|was at|were at){_ADVERB}"
                rf" (?:you\b(?! (?:work|works|worked|are (?:an?|the|hiring)|have an?)\b)|your|ur\b"
                rf"|about you|of you|the (?:recording|{_WORK}))"
            ),
            (
                rf"\b(?:saw|heard|watched|caught|attended|enjoyed|read|loved|seen|finished){_GAP}{{0,5}} (?:you|your"
                rf"|ur) {_GAP}{{0,3}} ?{_WORK}"
            ),
            (
                r"\byou (?:spoke|gave a|gave the|came to|visited|presented|lectured|talked|were on|did on|wrote"
                r"|posted|said (?:at|in|on)|mentioned (?:at|in|on))\b"
            ),
        ),
        "your work": rf"\b(?:your|ur){_GAP}{{0,3}} {_WORK}\b",
        "given your name": (
            (
                rf"\b(?:got|get|gotten|given|obtained|received|have|had|was given|took|passed|gave|gives|shared|sent"
                rf"|provided|passed on|passed along){_GAP}{{0,4}} (?:your|ur) (?:name|number|contact|email|e-mail"
                rf"|address|details|info|card|direct line|profile)"
            ),
            (
                r"\byour (?:name|contact|email|e-mail|address|details|profile|number|listing|card|contact details"
                r"|name and \w{1,12})(?: \S{1,12}){0,3} (?:was|were|is|came|appeared|appears|stood|shows|showed"
                r"|popped|on|in the|listed|from)\b"
            ),
            (
                r"\b(?:lists?|shows?|names|profiled|features?|featured|mentions?) you\b|\byou(?:'re| are) (?:on"
                r"|listed|in) the\b|\blisted (?:as|in|on|with)\b"
            ),
        ),
        "sent by": (
            (
                r"\b(?:suggested|recommended|told me|said|says|mentioned|referred|advised|urged|encouraged|asked me"
                r" to|pointed|introduced|directed|put me in touch|connected|thought|believes|thinks|speaks highly"
                r"|spoke highly|insisted)\b(?: (?:that|i|to|me|you|your|we|would|should|might|could|reach|contact|get"
                r"|email|write|call|speak|talk|be|it|us|in|touch|out|with|of)){1,8}"
            ),
            (
                r"\b(?:suggestion|recommendation|referral|advice|request|introduction|encouragement|urging|behest"
                r"|courtesy|instigation) (?:of|from)\b|\b(?:referred|recommended|introduced|pointed|directed|sent"
                r"|suggested)(?: to you)? by\b"
            ),
            (
                r"\b(?:our|a) mutual (?:friend|connection|contact|acquaintance|colleague)|\bmutual friend\b|\bsends"
                r" (?:his|her|their) (?:regards|best|love)|\bspeaks so? ?(?:very )?highly"
            ),
        ),
        "met": (
            (
                r"\b(?:we|i)(?: (?:both|briefly|recently|once|also|just))?(?:'ve)? (?:met|spoke|talked|chatted"
                r"|crossed paths|worked together|sat|shared|were at|were both|connected)\b"
            ),
            (
                r"\b(?:meeting|met|speaking with|seeing|chatting with|talking (?:to|with)) you(?: \S{1,12}){0,3}"
                r" (?:at|in|last|on|during|after|yesterday|this|when|for)\b|\bnice (?:to meet|meeting)|\bpleasure"
                r" (?:to meet|meeting)|\bgreat (?:to meet|meeting)"
            ),
            (
                r"\byou (?:won't|may not|might not|probably won't|may) remember me|\bremember me\b|\bused to work\b"
                r"|\bformer (?:colleague|student|classmate|coworker|neighbou?r)|\bfellow (?:alum\w{0,3}|member"
                r"|graduate|\w{3,12})\b"
            ),
            (
                r"\byou (?:coached|taught|fixed|pulled|helped|judged|interviewed|trained|supervised|gave feedback)\b"
                r"|\bmy (?:neighbou?r|barber|dentist|landlord|customer)\b"
            ),
        ),
        "through": (
            rf"\b(?:through|via|on|in|from|at|thru|using|off|under|by way of) (?!the city|the office|college"
            rf"|school)(?:(?:the|our|your|my|an?|this|that"
            rf"|last|#?)[^\s.?!]{{0,20}} ?){{0,2}}{_GAP}{{0,4}} ?{_SOURCE}\b"
        ),
        "alumni": r"\balum(?:ni|nus|na|nae|s)?\b|\bfellow \w{3,15} (?:grad|graduate)|\bclass of\b|\balma mater\b",
        "profile": r"\b(?:your|ur) (?:linkedin )?(?:profile|page)\b",
        "following": r"\bfollow(?:ed|ing)? (?:your|you)\b",
        "tie": (
            (
                r"\bmy (?:late |old |former )?(?:mum|mom|mother|dad|father|aunt|auntie|uncle|cousin|brother|sister"
                r"|wife|husband|partner|gran|grandmother|grandfather|son|daughter|friend|neighbou?r|boss|manager)"
                r"[^.?!\n]{0,60} (?:you|your|yours)\b"
            ),
            (
                r"\bi(?:'m| am| was) (?:the|one of the|that) (?:\S{1,15} ){0,3}(?:who|with the|from the)\b"
                r"|\bi (?:bought|borrowed|rented|ordered|clerked|took|drank|ate|cycle|pass|visited|went to|was in"
                r"|was at|sat in|watched|follow)\b[^.?!\n]{0,60} (?:you|your|yours)\b"
            ),
            (r"\blike you, i\b|\bwe (?:haven't|have never) met\b"),
        ),
        "shared past": (
            r"\b(?:we|i) (?:briefly )?(?:met|spoke|talked|chatted)(?: with you| briefly| you)? (?:at|in|on|during"
            r"|last|after"
            r"|outside|by)\b(?! (?:the phone with|your (?:colleague|friend)))|\b(?:meeting|met|seeing|talking to"
            r"|speaking"
            r" with) you (?:\S{1,10} )?(?:at|in|last|on|during|after|yesterday|this)\b|"
            r"\byou (?:treated|taught|coached|trained|sold|fixed|mended|served|married|delivered|painted|hired"
            r"|interviewed|judged|let) (?:my|our|me|us)\b|\bwe (?:\w{2,9}ed|sang|sat|ran|rode|were|met|both \w{3,9}ed)"
            r"(?: \S{1,10})? (?:together|colleagues|classmates|roommates|flatmates|neighbou?rs|teammates|on the same"
            r"|in the same|at the same)\b|\bread(?: \S{1,15}){1,6} (?:how|that) you\b"
        ),
        "vacancy seen": (
            r"\b(?:saw|seen|noticed|found|came across)(?: \S{1,15}){0,5} (?:posting|posted|vacancy|opening|advert"
            r"|job ad|listing for|hiring|position)\b"
        ),
    }
)

WHO = Cues(
    {
        "i am a": (
            r"\b(?:i'm|i am|im|am|i m|my name is [^.?!]{1,30}(?:and|,) ?(?:i'm|i am|im)?) (?:currently |presently"
            r" |also |now )?(?:an?|the|in|pursuing|studying|doing|completing|finishing|working|employed|class"
            r"|training|from|with|your)\b"
        ),
        "student of": (
            (
                r"\b(?:freshman|sophomore|junior|senior|first|second|third|fourth|final|1st|2nd|3rd|4th|last"
                r"|penultimate)[- ]?(?:year|yr|sem|semester)?s?(?: \S{1,15}){0,4} ?(?:at|in|of|student|major|majoring"
                r"|studying|undergrad\w{0,6}|phd|medical|law|engineering|here)\b"
            ),
            (
                r"\b(?:student|undergraduate|undergrad|grad student|phd|doctoral|postdoc|masters?|mba|bsc|msc"
                r"|b\.?tech|m\.?tech|ba|ma|b\.?com|bachelor\w{0,2}|degree|diploma|certificate|apprentice|trainee"
                r"|intern)(?: \S{1,12}){0,2} (?:at|in|of|from|on|with|majoring|studying)\b"
            ),
            (
                r"\b(?:[a-z]{4,20}) (?:major|student|undergrad|grad|graduate|minor)\b|\bmajor(?:ing|ed)? in\b"
                r"|\bstud(?:y|ying|ied)(?! at the moment) (?!you|your|the|this|what|how)\w{3,}|\bdouble major"
            ),
            (
                r"\b(?:graduat(?:e|ed|ing)|alum\w{0,3}|degree|finish(?:ed|ing)|complet(?:ed|ing)|earned|hold|holding"
                r"|pursuing|doing|enrolled)(?: \S{1,12}){0,4} (?:from|at|in|of|degree|bootcamp|course|phd|msc|mba"
                r"|university|college|program|programme)\b"
            ),
            (
                r"\bclass of\b|'\d\d\b|\bmba\b|\bphd\b|\b(?:b|m)\.?(?:sc|tech|com|ed|pharm|stat|eng|b\.?a)\b"
                r"|\b\d(?:st|nd|rd|th)[- ](?:year|yr|grade|sem)"
            ),
        ),
        "work as": (
            (
                r"\b(?:i|i've|have|been|currently|presently|now) (?:currently |presently |also |now |been )?(?:work"
                r"|worked|working|teach|taught|teaching|run|ran|running|manage|managed|managing|lead|led|leading"
                r"|drive|drove|own|owned|trained|serve|served|serving|spent|practise|practice|build|built|design"
                r"|write|sell|sold|edit|translate|operate|volunteer|farm|farmed|handle)(?! (?:out|hard))\b"
            ),
            (
                r"\b(?:work|worked|working|employed|job|career|role|position|experience|background|trained) (?:as|at"
                r"|in|for|with|of)\b"
            ),
            (
                r"\b(?:\d{1,2}\+?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty"
                r"|several|many|a few|over \w{2,8}|a decade)[- ]?(?:yrs?|years?|decades?|months)?'?(?: \S{1,15}){0,2}"
                r" (?:of|in|as|at|on|exp|experience|with)\b"
            ),
            (
                r"\b(?:yrs?|years?)\b|\bby (?:trade|profession|training)\b|\bbackground (?:in|is)\b|\bretired\b"
                r"|\bformer(?:ly)?\b|\bex-\w{3,}|\bfreelance\b|\bself-employed\b"
            ),
        ),
        "occupation": (
            (
                r"\b(?:[a-z]{3,}(?:ist|ician|ologist|grapher|keeper|maker|worker|writer|wright|smith)|engineer|nurse"
                r"|teacher|manager|analyst|developer|designer|accountant|lawyer|solicitor|paralegal|"
                r"assistant|officer|clerk|technician|tech|consultant|coordinator|associate|specialist|administrator"
                r"|architect|carpenter|plumber|electrician|welder|driver|barista|waiter|waitress|bartender|"
                r"cook|chef|librarian|editor|translator|counsel(?:l)?or|social worker|pharmacist|hygienist|dentist"
                r"|doctor|physician|paramedic|soldier|sergeant|lieutenant|captain|marine|veteran|programmer|"
                r"tester|scientist|researcher|professor|lecturer|tutor|trainer|coach|mechanic|farmer|baker|florist"
                r"|musician|artist|actor|producer|director|supervisor|foreman|operator|surveyor|auditor|"
                r"bookkeeper|banker|broker|adviser|advisor|agent|buyer|merchandiser|marketer|recruiter|salesperson"
                r"|sales rep|cashier|receptionist|secretary|bursar|midwife|carer|caregiver|parent|dad|mom|mum|spouse"
                r"|pilot|crew|guard|firefighter|police)\b"
            ),
        ),
        "has done": (
            r"\b(?:cleared|passed|finished|completed|done|finishing|completing)(?: \S{1,12}){0,4} (?:diploma|degree"
            r"|exams?"
            r"|groups|intermediate|foundation|mba|apprenticeship|training|licen[cs]e|certificate|nysc|thesis"
            r"|bootcamp)\b"
            r"|\bi (?:was|am) (?:in|at|with|on) the \w|\bleaving (?:\w{2,12} )?(?:\w{3,12}ing|the \w{3,12}|law"
            r"|medicine)\b"
            r"|\b(?:diploma|degree|bachelor'?s?|master'?s?) in\b"
        ),
        "bare student": (
            r"\b(?:a|an|current|recent|university|college|fresh|new) (?:student|graduate|grad|fresher"
            r"|professional|jobseeker|job seeker)\b(?! (?:of|at|in|from|with|nurse|teacher|majoring|studying))"
        ),
    }
)

STATUS = Cues(
    {
        "stands": (
            rf"\b(?:i'm|i am|im|am|i've|i have|i|been|currently|presently|now|and|started|begun|started to"
            rf"|beginning to|while|as i|who|hoping|hope)(?: (?:currently|presently|now|also|actively|seriously"
            rf"|just|still|been|begun|started|starting|to|am|early|in|the|process|of|at|stage|stages|very|really"
            rf"|strongly|a|bit|doing|some|have|beginning|slowly|sort|deciding|about|trying|keen)){{0,5}}"
            rf" {_FIELD_VERB}"
        ),
        "exploring": (
            r"\b(?:exploring|considering|researching|investigating|weighing|contemplating|pondering|thinking"
            r" (?:about|of)|looking (?:into|at|to (?:move|get|break|transition|enter|switch|change|start|become"
            r"|pursue))|wondering (?:whether|if|about)|trying to (?:decide|figure|work out|learn|understand"
            r"|choose|make up)|deciding|torn between|making up my mind|checking out|toying with)"
        ),
        "interested in field": (
            r"\b(?:interest(?:ed)?|curious|keen|passionate|passion|fascinated|enthusiastic|curiosity|drawn)(?:"
            r" \S{1,12}){0,3} (?:in|about|on|for|to|by)(?! (?:your|you|what you|how you|hearing|learning (?:more"
            r" )?about (?:your|you)|speaking|talking|connecting|meeting|the (?:company|firm))\b) \w{2,}"
        ),
        "career": (
            r"\b(?:career|careers|profession|field|industry|sector|transition|change|switch|path|pathway|move"
            r" into|break into|breaking into|enter|entering|become|becoming|pursue|pursuing|get into|getting into"
            r"|shift|pivot)\b"
        ),
        "looking for work": (
            r"\b(?:job (?:search|hunt\w{0,3}|seek\w{0,3})|looking for (?:an? |my |new |full-?time |part-?time "
            r"|entry)?(?:\S{1,12} ){0,3}(?:job|work|role|roles|position|opportunit\w{1,3}|employment|internship)"
            r"|seeking|laid off|made redundant|unemployed|between jobs|on the market|applying|applied|apply to"
            r"|interviewing)\b"
        ),
        "leaving": (
            r"\b(?:leaving|left|leave|retire|retired|retiring|graduating|graduate in|separat\w{1,4} from"
            r"|transitioning|returning to|return to|go(?:ing)? back|coming back|retrain\w{0,3}|second career|next"
            r" chapter|next step|crossroads|career change|changing careers?)\b"
        ),
        "deciding": (
            r"\b(?:(?:must|have to|need to|ought to|trying to|time to|can't|cannot|want to|help me) (?:decide"
            r"|choose|make up"
            r" my mind|pick)|(?:decide|decision|choosing|choose|torn|choice) (?:between|whether|about|on)|open to work"
            r"|(?:first|second|top) (?:preference|choice)|ask(?:ing)? myself|whether (?:i should|i could|i might"
            r"|i want|to"
            r" (?:go|stay|train|study|apply|take|become|leave|do))|should i\b|what (?:to do|comes) (?:next|after)"
            r"|intrested"
            r" in|intersted in|i want to (?:get|become|be|go|work|move|enter|learn)|i wish to (?:move|become|enter|work"
            r"|change|shift)|plan(?:ning)? (?:to|on)|what comes after|dream(?:ing)? of|starting to look|start(?:ed"
            r"|ing) to"
            r" think)"
        ),
        "your work only": r"\binterest(?:ed)? in (?:your|what you|the work you|how you)\b",
    }
)

ASK = Cues(
    {
        "insight on": (
            rf"\b{_INSIGHT}\b(?: \S{{1,15}}){{0,2}} (?:on|about|of|into|regarding|as to|in|for|how|what|whether"
            rf"|with|around)\b"
        ),
        "learn about": (
            rf"\b{_ASK}\b{_GAP}{{0,5}} (?:about|how|what|whether|why|which|if|where|your|more|into|of|from|on|when"
            rf"|regarding|the)\b"
        ),
        "tell me": (
            r"\b(?:tell me|explain|describe|walk me through|share (?:your|some|with me|how|what|a)|let me know"
            r" (?:how|what)|talk (?:me )?through|answer|advise me|guide me|show me)\b"
        ),
        "how you": (
            r"\b(?:how|what|why|which|whether|where|when) (?:you|your|it|it's|the|a|an|people|someone|somebody"
            r"|one|to|is|are|do|does|i|training|made|made you|led|it is|kind|sort)\b"
        ),
        "question": r"\b(?:questions?|ask (?:you|u|about|how|what|if|whether))\b",
        "about jobs": (
            r"\b(?:learn|hear|know|hearing|talk|speak|discuss|explore|chat)\b[^.?!\n]{0,25} (?:about|of|for"
            r"|regarding) (?:any"
            r" |the |your |future |potential |possible |current )*(?:job |career )?(?:opportunit\w{1,3}|openings?"
            r"|vacanc\w{1,3}"
            r"|roles?\b(?! in)|positions?)\b"
        ),
        "about company": (
            r"\b(?:learn|hear|know)(?: more)? about (?:\[?(?:your )?(?:company|organi[sz]ation|firm)\b"
            r"|what you do\b|you\b"
            r"(?! (?:got|made|found|did|went|chose)))"
        ),
        "vague": (
            r"\b(?:exchange ideas|mutually beneficial|expand\w{0,3} my|pick your brain|touch base|connect"
            r"|any advice|some advice|mentor me|help me|network"
            r"|synerg\w{2,4}|collaborat\w{1,4}|grab time)\b"
        ),
        "informational": (
            r"\binformational (?:interview|meeting|chat|call|conversation|coffee)|\binformation interview"
        ),
        "your path": (
            r"\byour (?:own )?(?:\S{1,15} ){0,2}(?:path|journey|career|role|work|job|experiences?|field"
            r"|background|transition|trajectory|day|days|team|company|time|advice|insights?|perspective)\b"
        ),
    }
)

FORMAT = Cues(
    {
        "call": (
            (
                r"\b(?:phone|video|zoom|skype|teams|voice|virtual|whatsapp|telephone|conference|google meet|facetime"
                r"|webex) (?:call|chat|meeting|conversation|meet)\b|\b(?:quick|short|brief|minutes?|min|mins|hour"
                r"|half-hour"
                r"|introductory|informational)[- ]calls?\b(?! cent)"
            ),
            r"\b(?:over|via|through) (?:an? )?calls?\b|\b(?:connect|talk|speak|discuss|guide me) on (?:an? )?call\b",
            (
                r"\b(?:a|the|one|this|that|our|on|by|for an?|quick|short|brief|schedule|set up|arrange|have)"
                r" (?:\S{1,12} )?calls?\b(?! (?:cent|back|me back|sheet|number|handler|to action|volume|log|script|at"
                r" \d|logs|taker))"
            ),
            (
                r"(?<!told\sme\sto\s)(?<!should\s)(?<!asked\sme\sto\s)\b(?:call|phone|telephone|ring) you\b(?! names)"
                r"|\bspeak(?:ing)? (?:\S{1,10} ){0,3}(?:by|on|over) (?:the"
                r" )?(?:phone|telephone|video|zoom)\b|\b(?:may|could|can|might) i (?:call|ring|phone|telephone)\b"
                r"|\bgive you a (?:call|ring"
                r"|bell|buzz)|\bi (?:could|can|might) (?:call|ring|phone|telephone)\b(?! back)|\bjump on a\b"
                r"|\bhop on a\b"
            ),
        ),
        "phone": (
            r"\b(?:by|over|on|via|thru|through|either|or|the) (?:the |your )?(?:tele)?phone\b(?! number)|\bphone"
            r" (?:call|conversation|chat|or|interview|meeting|appointment)\b|\bor (?:by )?(?:tele)?phone\b"
            r"|\btelephone\b|\bplain phone\b"
        ),
        "video": (
            r"(?<!interview\sby\s)(?<!interview\sover\s)(?<!interview\son\s)\b(?:zoom|skype|ms teams"
            r"|microsoft teams|google meet|facetime|webex|whatsapp|virtually"
            r"|(?<!your\s)(?<!a\s)video(?! (?:about|of|you"
            r"|editor|editing|games?|producer|production|on (?:youtube|how|what))\b)"
            r"|gmeet|google hangouts?|hangout|videoconference|online meeting|virtual coffee|meet(?:ing)? online"
            r"|jitsi)\b|\b(?:on|by|via|over|in|or) teams\b|\bteams (?:call|meeting|chat)\b|\bteams\b(?= for"
            r"|\s{0,2}[?,.])"
        ),
        "coffee": (
            r"\b(?:coffee|cuppa|(?<!make\sthe\s)(?<!make\s)tea\b|(?<!your\s)(?<!at\s)lunch|breakfast|beer|pint"
            r"|drink|drinks|chai|latte"
            r"|espresso|cup of|a bite"
            r"|brunch|boba)\b(?! (?:company|shop|house|bar|farm|culture|chain|industry|hour|time|roaster|bean"
            r"|break|leaf|garden"
            r"|trade|importer|buyer))"
        ),
        "in person": (
            (
                r"\b(?:in[- ]person|face[- ]to[- ]face|(?:at|to|by|visit|in|near|outside|round) your (?:\S{1,12}"
                r" )?(?:office|studio|lab|shop|workshop|yard"
                r"|store|clinic|classroom|kitchen table|farm|surgery|bakery|garage"
                r")|in the lobby)\b"
            ),
            (
                r"\b(?:come|meet|visit|stop|drop|call|pop|swing|sit|see you|talk|at)(?: \S{1,12}){0,5}"
                r" (?:at|to|by|in|near|outside|round) (?:your|the|my) (?:\S{1,12} )?(?:desk|place|building|site|campus"
                r"|house|yard|chambers|library|cafe|office|bridge|harbour|shop|parlou?r)\b(?! (?:is|are|has)\b)"
            ),
            (
                r"\b(?:stop|swing|drop|pop|visit|call|(?<!you\s)come) (?:by|in(?! (?:touch|contact)\b)|over|up"
                r"|round|around|down|at your|to your"
                r"|to see you"
                r"|and see you|you at|on you)\b|\bvisit (?:you|your|for)\b|\boffice hours\b|\bsit (?:in"
                r"|down with) you|\bmeet (?:you"
                r" )?(?:for|at|near|over) (?:\S{1,10} )?(?:coffee|lunch|tea|your|the|a)\b|\bacross a fence\b|\bjob"
                r" shadow\b|\bshadow you\b|\bover a (?:meal|drink|coffee|cup)\b|\bbuy you\b|\btreat you\b"
            ),
        ),
        "email": (
            r"\b(?:by|over|via|through|in an?|per) (?:return )?e-?mail\b|\be-?mail (?:exchange|you (?:some|my|a"
            r" few|questions|three|two|the)|correspondence|conversation|is (?:better|easier|fine))|\bexchange"
            r" (?:a few |some )?(?:e-?mails|messages)|\bsend (?:you )?(?:\S{1,10} ){0,3}questions\b|\b(?:phone"
            r"|call|video|zoom|person),? or (?:by )?e-?mail\b|\be-?mail,? or\b"
        ),
        "call me": (
            r"\b(?:call|phone|ring) (?:you )?back\b|\b(?:call|phone|ring|text|reach) me\b|\bcall back\b"
            r"|\bmy (?:number|phone|cell|mobile|tel)\b"
            r"|\b(?:phone|call) number\b|\bi can be reached\b"
        ),
        "i am calling": (
            r"\b(?:i'm|i am|am) calling\b|\bcalling (?:about|because|to|from|for)\b|\bthis call\b|\bcold call\b"
            r"|\bsales call\b"
        ),
        "will call": r"\b(?:i'll|i will|i shall) (?:\S{1,12} )?(?:call|phone|ring|telephone|e-?mail)\b",
        "meet only": r"\b(?:meet|meeting|chat|conversation|talk|speak|connect)\b",
    }
)

NEXT = Cues(
    {
        "day asked": (
            rf"\b(?:could|would|can|might|may|shall|free|available|around|off|open|flexible|home|call|meet|talk|speak"
            rf"|come|stop|visit|ring|coffee|zoom|teams|phone|best|fine|good|do|make)\b[^.?!\n]{{0,100}}? {_DAY}\b"
        ),
        "any day": (
            rf"\b(?:any|every|most|some|one|either|all|on an?)(?: \S{{1,9}})? {_DAY}\b"
            r"|\bany ?time\b|\b(?:at|in|after|before|between) (?:work|school|hours)\b|\b(?:mon|tues|wednes|thurs|fri"
            r"|satur|sun)days\b"
        ),
        "you choose": (
            r"\b(?:at|on)? ?(?:whatever|whichever|what|which|any|a) (?:time|day|hour|evening|date|morning|week)s?"
            r" (?:that |of |you|would|is|suits?|works?)|\bwhen(?:ever)? (?:you|it|is|would|the|might) ?(?:'re|are|have"
            r"|like|suits?|works?|a good|be|want|can|time|day|convenient|get)?\b|\bname (?:a|the|your) (?:day|time|hour"
            r"|date)|\bpick (?:a|any|the) (?:day|time|date)|\btell me (?:the|which|what|a) (?:day|time)|\bof your"
            r" (?:choosing|choice)"
        ),
        "free after": (
            r"\b(?:free|available|off|home|around|reachable|open) (?:after|before|from|until|till|between|every"
            r"|most|all"
            r"|any|on|at|in the)\b|\bevery day\b|\bwhenever (?:is|it's|it is|works|suits|you)\b|\bhappy to (?:talk|chat"
            r"|call|meet|speak|write|work) (?:\S{1,10} )?(?:when|at|any|around)"
        ),
        "my weekend": (
            rf"\b{_DAY}(?: (?:and|or|to) {_DAY})? (?:is|are|would be|suits?|works?)\b|\b(?:up|here|home|off|in town"
            rf"|around"
            rf"|about) (?:till|until|most|every|all|on|from|by)\b|\b(?:day|time)s? off\b|\boff (?:all|most|every)\b"
        ),
        "past day": (
            rf"\b(?:last|past|previous)(?: \S{{1,9}})? (?:week|month|year|night|mon|summer|fall|spring|winter|{_DAY})\b"
            rf"|\byesterday\b|\b(?:heard|saw|met|spoke|watched|attended|read|listened)\b[^.?!\n]{{0,60}} {_DAY}\b"
        ),
        "day": (
            r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?s?\b|\b(?:tomorrow|tonight|weekdays?|weekends?"
            r"|(?<!good\s)(?:mornings?|afternoons?|evenings?)|lunchtimes?|lunch hour|arvo)\b|\b(?:any|one|which|what)"
            r" (?:day|days|evening|morning|afternoon|time|hour|week)\b|\ba (?:time|day|date) (?:that|which|of|you"
            r"|when)\b"
        ),
        "next week": (
            r"\b(?:next|this|coming|following) (?:\S{1,8} )?(?:week|weeks|month|fortnight|few weeks|couple (?:of"
            r" )?weeks|days)\b|\bweek(?:s)? (?:of|after|from|ahead)\b|\b(?:in|within|over) the (?:next|coming"
            r"|following)\b|\blater (?:this|next)\b|\bin the week\b|\bsometime (?:in|this|next|soon)"
        ),
        "free": (
            r"\b(?:i'm|i am|im|i'd be|i would be|i can be|am|are) (?:\S{1,12} )?(?:free|available|flexible|around"
            r"|open|home|off|reachable|in (?:your|town|the area))\b|\b(?:my|your) (?:schedule|calendar|diary"
            r"|roster|availability|convenience|time zone)\b|\bi can (?:do|make|meet|call|talk|be|adjust)\b"
            r"|\bavailability\b"
        ),
        "which suits": (
            r"\b(?:suits?|works? (?:best|well|for you|for your)|convenient|convenience|prefer|easiest|better for"
            r" you|good for you|best for you|of your choosing|you choose|you pick|you name|name (?:a|the|one|an)"
            r"|your call|your choice|whenever|pick (?:a|any|the)|when (?:would|might|could|are|is|in|do)|what"
            r" time|which day|what day|let me know (?:when|what time|which|a time|a good|any day|if (?:any|you"
            r" (?:have|are|would be) (?:time|available|free))|your)|propose|suggest (?:a|any|some|times)|times?"
            r" that|time slots?|schedule)\b"
        ),
        "free question": (
            r"\b(?:are|would|will|might|do|could) you(?: \S{1,10}){0,2} (?:be )?(?:free|available|around|have"
            r" (?:time|some time|availability|a moment|\d+)|about)\b"
        ),
        "will do": (
            r"\b(?:i'll|i will|i shall|i plan to|let me|i'd like to) (?:\S{1,12} )?(?:call|phone|ring|telephone"
            r"|follow|write|e-?mail|reach|contact|send|try|check|come|be in touch|get in touch|wait|give you|drop"
            r"|stop|circle|bring|pop|touch)\b|\bfollow[- ]up\b"
        ),
        "clock": (
            r"\b\d{1,2}(?::\d\d)? ?(?:am|pm|a\.m|p\.m|o'clock|h)\b|\b(?:before|after|until|till|between|from|at)"
            r" (?:\d{1,2}|noon|six|five|four|three|two|nine|ten|midday|lunch|school|work|hours)\b|\bnoon\b"
            r"|\b\d{1,2}(?:st|nd|rd|th)\b"
        ),
        "month": r"\b(?:january|february|march|april|may \d|june|july|august|september|october|november|december)\b",
        "formula": (
            r"\b(?:look(?:ing)? forward to (?:hearing|your)|earliest convenience|hear from you|await\w{0,3} your"
            r"|hope to hear|at your convenience|thank you for your (?:time|consideration))\b"
        ),
        "sometime": r"\b(?:sometime|some time|soon|in the near future|at some point|one day)\b",
    }
)

PERSONAL = Cues(
    {
        "you did": (
            rf"(?<!how\s)(?<!what\s)(?<!why\s)(?<!when\s)(?<!where\s)(?<!whether\s)(?<!if\s)(?<!which\s)"
            rf"\byou(?:'ve|'d| have| had)? (?:both |also |once |never |always |first |just |actually "
            rf"|recently )?{_DID}\b"
        ),
        "as you did": (
            r"\b(?:as|like|the way) you (?:did|have|had|were|do)\b|\byou (?:too|also|yourself)\b|\bsomebody who"
            r" (?:went|has|did|made|moved)|\bsomeone who (?:went|has|did|made|moved)"
        ),
        "told of you": (
            r"\b(?:says?|said|told (?:me|us)|tells me|mentions?|mentioned|learned|learnt|reads?|heard|see|saw|know|knew"
            r"|understand|noticed|gather|recall|remember|called because|recalls)(?: that| how)?"
            r" you(?!r| (?:work|worked) (?:at|for|in|as)| are (?:an?|the|very|so|busy|currently|in|at|working|hiring)"
            r"|'re (?:an?|the|very|so|busy|in|at|hiring)| (?:might|may|would|could|can|should|will|wouldn't|must|have a"
            r" (?:busy|lot)|know|speak|spoke|on|in|at|from)\b|'d\b|'ll\b)\b"
        ),
        "you are the one": (
            r"\byou(?:'re| are| were|'ve been| have been) (?:the (?:first|only|one|last|man|woman|person)|still"
            r"|not tired"
            r"|both|never)\b|\byou(?: \S{1,10})? run the\b|\bthe only \w{3,12} (?:in|that|who)\b"
        ),
        "you argue": (
            r"\byou (?:say|argue|admit|write|show|describe|explain|point out|claim|mention|call|compare|count|use|teach"
            r"|take|play|make|do|run|have (?:an?|the|no|two|three))\b|\bin which you\b|\bwhere you\b"
        ),
        "your own thing": (rf"\byour (?!{_ANYBODYS}\b)(?:[a-z'-]{{3,20}})(?: [a-z'-]{{2,20}})?"),
        "piece with matter": (
            rf"\b(?:your|ur|the){_GAP}{{0,2}} (?!name|listing|profile|page|website|class"
            rf"|course){_WORK}s?(?: you (?:gave|did|wrote|posted))?"
            rf" (?:on|about|of|where|in which|that you|arguing|saying|called|titled|entitled) \S{{3,}}"
        ),
        "we shared": (
            r"\bwe (?:sat|shared|worked|studied|sang|played|trained|served|rowed|were in|were at the same|went to"
            r" (?:school|college)|were (?:colleagues|classmates|roommates|flatmates|neighbou?rs|teammates))\b"
            r"|\b(?:worked|studied|sat|sang|played|trained|served|clerked)(?: \S{1,12}){0,3}"
            r" (?:with|beside|under|near) you\b|\bwith you (?:at|in|on)\b|\byou (?:treated|taught|coached|trained"
            r"|sold|fixed|mended|served|married|delivered|painted|hired|interviewed|judged|let) (?:my|our|me|us)\b"
            r"|\bmy (?:late |old )?(?:mum|mom|mother|dad|father|aunt|auntie|uncle|brother|sister|gran)\b"
        ),
        "someone who": (
            r"\b(?:someone|somebody|anyone|a person|the only one) who (?:went|has (?:been|gone|done|made|moved"
            r"|left)|did"
            r"|made|moved|left|came|gave|crossed|swapped|turned)\b|\b(?:exactly|just|precisely) (?:that|the same"
            r"|what you"
            r" did)\b|\byour (?:jump|leap|switch|move|change|path|route|climb|way) (?:from|out of|into|back)\b|\bthat"
            r" (?:jump|leap|switch)\b"
        ),
        "only attended": (
            r"\byou (?:spoke|gave an? (?:talk|lecture|speech)|came|visited|presented|lectured|talked) (?:at|to|in|on)\b"
            r"|\b(?:your|ur) (?:talk|panel|lecture|webinar|session|presentation|keynote) (?:at|last|yesterday|in"
            r"|during)\b"
        ),
        "your piece": (
            rf"\b(?:your|ur){_GAP}{{0,3}} {_WORK}(?:{_GAP}{{0,3}})? (?:on|about|in|at|from|for|of|with|regarding"
            rf"|where|that|titled|entitled|called|was|is|stuck)\b"
        ),
        "you moved": (
            r"\byou(?:'ve|'d| have| had)? (?:\S{1,10} )?(?:moved|made|went|transitioned|switched|left|started"
            r"|founded|built|came|changed|began|worked|studied|grew|led|wrote|gave|published|spent|used to|once"
            r"|chose|taught|coached|said|mentioned|talked|spoke about|trained|majored|graduated|ran|launched"
            r"|designed|developed|created|joined|managed|turned|became|shifted)\b"
        ),
        "your move": (
            r"\byour (?:\S{1,15} ){0,2}(?:move|transition|switch|shift|jump|leap|change|path|journey|work"
            r"|experience|time|years|role|background|career) (?:from|to|into|at|on|with|in|as)\b"
        ),
        "particular": (
            r"\b(?:especially|particularly|in particular|resonated|stuck with me|struck me|impressed by|the"
            r" (?:one|part|bit|section|point) (?:about|on|where|with)|your (?:point|observation|comment|remark"
            r"|argument|description|story|example|advice) (?:about|on|that|of))\b"
        ),
        "shared": (
            r"\b(?:fellow \w{3,15}|same (?:school|university|college|program|programme|major|department|team|town"
            r"|gym|club|professor)|we both|both (?:studied|went|attended|graduated|from|of us)|i(?:'m| am)? also"
            r" (?:an? |a )?(?:\S{1,12} ){0,2}(?:grad\w{0,5}|alum\w{0,3}|studied|attended|from|student)"
            r"|alum\w{0,3}|i (?:graduated|went|studied|attend)|class of|'\d\d|also a)\b"
        ),
        "alumni": r"\b(?:alum(?:ni|nus|na|s)?|fellow|alma mater)\b",
        "his project": (
            r"\b(?:your|the) (?:\S{1,15} ){0,3}(?:project|initiative|campaign|plan|launch|expansion|report|study"
            r"|lab|exhibition|collection|series|programme|program|product|app|paper|research|award|prize|team's"
            r"|company's|firm's|organization's)\b"
        ),
        "slot": (
            r"\[[^\]\n]{0,60}(?:specific|project|article|talk|detail|topic|accomplishment|achievement|post|work"
            r"|piece|something|shared|event|aspect|interest|background|reason|experience|transition|publication"
            r"|research|initiative|alma|school|university)[^\]\n]{0,60}\]"
        ),
        "told about you": r"\b(?:told me|tells me|says|said|mentioned|mentions)(?: that| how)? (?:you|about your)\b",
        "quoted": r"\"[^\"\n]{8,200}\"",
        "praise": (
            r"\b(?:impressive|inspir\w{2,6}|amazing|admire|great work|love what|fan of|awesome|so cool"
            r"|incredible)\b"
        ),
    }
)

# The cues of PERSONAL that tell something of the reader; several of them tell it surely.
OF_THEM_ALONE = frozenset(
    (
        *("you did", "as you did", "told of you", "told about you", "you are the one", "you argue", "your own thing"),
        *("piece with matter", "we shared", "someone who", "you moved", "your move", "particular", "shared"),
        *("his project", "slot", "quoted"),
    )
)
# The cues of FOUND that settle it by themselves.
SURELY_FOUND = ("found you", "saw you", "given your name", "shared past")
# The cues of FORMAT that name a way to talk; the others only sound like one.
WAYS = ("call", "phone", "video", "coffee", "in person", "email")

BY_CHECK = {
    "says_how_found": FOUND,
    "says_who": WHO,
    "says_status": STATUS,
    "says_ask": ASK,
    "says_format": FORMAT,
    "offers_next_step": NEXT,
    "personalised": PERSONAL,
}
