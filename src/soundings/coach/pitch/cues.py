"""How people say who they are, what they want to find out, and what they bring."""

from soundings.coach.cues import Cues

CUES = Cues(
    {
        # who: field, study, work or past work
        "i-am-a": (
            r"\b(?:i'm|i am|i was|i've been|i have been|i had been|currently|formerly|as) (?:currently |now |just"
            r" |also |still |originally |a recent |about to be )?(?:an?|the|in|at|with|doing|studying|training"
            r"|finishing|working|majoring|running|on|your) (?!bit\b|little\b|fan\b|people person\b|hard worker\b"
            r"|good\b|fast\b|quick\b|student\b|lot\b|moment\b|point\b)[^\s.?!]{2,30}"
        ),
        "work": (
            r"\b(?:i|i've|i have|i had|i'd|we) (?:currently |now |also |just |have |recently |mostly |still |once"
            r" |since )?(?:work|worked|working|teach|taught|run|ran|led|lead|manage|managed|spent|trained|studied"
            r"|study|studying|graduated|finished|finishing|completed|majored|serve|served|drive|drove|sell|sold"
            r"|build|built|write|wrote|code|design|designed|paint|play|sing|clear|cleared|closed|nursed|cook"
            r"|cooked|make|made|mend|owned|own|handle|handled|coordinate|coordinated|coach|coached|started"
            r"|founded|practise|practised|practiced|retired|left)\b"
        ),
        "years": (
            r"\b(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|sixteen|twenty"
            r"|twenty-\w{3,6}|thirty|forty|several|many|a few|couple of) years?\b"
        ),
        "study": (
            r"\b(?:major|majoring|minor|degree|bachelor'?s?|master'?s?|mba|ph\.?d|doctorate|doctoral|postdoc"
            r"|undergrad\w{0,6}|freshman|sophomore|junior|senior|first[- ]year|second[- ]year|third[- ]year"
            r"|fourth[- ]year|final[- ]year|\d(?:st|nd|rd|th)[- ]year|class of|batch of|graduate student|grad"
            r" student|studying|student (?:at|of|in)|graduate of|alum\w{0,3}|diploma|apprentice|trainee"
            r"|intern(?:ed|ship)?|b\.?(?:a|sc|tech|com)|m\.?(?:a|sc|tech|com)|bootcamp|certificate)\b"
        ),
        "job-noun": (
            r"\b(?:engineer|nurse|teacher|accountant|developer|designer|analyst|manager|scientist|lawyer"
            r"|paralegal|solicitor|attorney|technician|officer|sergeant|veteran|chef|cook|carpenter|librarian"
            r"|journalist|writer|editor|consultant|administrator|coordinator|assistant|associate|specialist"
            r"|researcher|programmer|architect|electrician|mechanic|plumber|pharmacist|therapist|counsell?or"
            r"|social worker|driver|barista|bartender|barman|waiter|cashier|salesperson|recruiter|marketer|banker"
            r"|trader|broker|planner|surveyor|inspector|translator|interpreter|photographer|musician|artist|actor"
            r"|producer|founder|owner|entrepreneur|receptionist|clerk|secretary|physician|doctor|dentist|vet"
            r"|biologist|chemist|physicist|economist|professor|lecturer|tutor|instructor|trainer|coach|pilot"
            r"|sailor|soldier|farmer|baker|stay-at-home|homemaker|policeman|firefighter|radiographer|adjuster"
            r"|midwife|midwives|carer|welder|operator|weaver|tailor|gardener|butcher|potter|jeweller"
            r"|hairdresser|postman|postwoman|guard|janitor|cleaner|cashier|paramedic|medic|conductor|sommelier|florist"
            r"|auditor|statistician|professional)s?\b"
        ),
        "stands-as": (
            r"\b(?:a|an|the|your|former|retired|ex-?|qualified|certified|licensed|trainee|junior|senior|freelance"
            r"|part-time)"
            r" (?:\w{3,14} )?\w{2,}(?:er|or|ist|ian|ant|ect|wife|nurse|clerk|smith|wright|ress)\b|,? by (?:trade"
            r"|profession|day)\b|\bbackground (?:is )?in\b|\b(?:degree|diploma|ba|bsc|msc|ma|phd|mba) in\b|\bname's"
            r" [^.?!]{2,30}[,.] \w{3,}"
        ),
        "placeholder-who": (
            r"\[(?:your )?(?:name|major|university|school|college|job|role|title|field|degree|company|current"
            r"|background|profession|year)[^\]\n]{0,40}\]"
        ),
        "just-student": r"\b(?:i'm|i am) (?:just )?(?:a|an) (?:student|graduate|person|professional|people person)\b",
        # wants: what the speaker is trying to find out or get
        "want": (
            r"\b(?:i|i'm|i am|i'd|i've|and|so|but|we)(?: would| really| just| now| also| currently| am| kind of|"
            r" kinda| then)* (?:want(?:ing)?|wanna|hop(?:e|ing)|like to|love to|looking|look(?:ing)? (?:at|for|to"
            r"|into)|seek(?:ing)?|trying|interested|exploring|considering|thinking|wondering|curious|learning"
            r"|asking|eager|keen|aiming|aim|researching|deciding|drawn|moving|transitioning|switching|pivoting"
            r"|planning|ask for|finding out|figuring|talking to|meeting|need|excited to|passionate about|would"
            r" welcome|wish)\b"
        ),
        "want-other": (
            r"\b(?:my (?:goal|aim|hope|dream|interest|question|plan|next step) (?:is|are|would)|what i(?:'d|"
            r" would)? (?:want|like|need|hope|am looking for|'m looking for|'m after)|looking (?:to|for|into)"
            r"|interested in|curious (?:about|how|whether|to)|hoping (?:to|you|that|for)|insight into|would love"
            r" (?:to|your|any)|i'd (?:appreciate|value|welcome)|could you|can you tell|to learn (?:more"
            r" )?(?:about|how|from|what|whether)|to (?:find out|understand|hear|explore|figure out)|get into"
            r"|break into|want to|here to|eager to|seeking)\b"
        ),
        # offers: what they bring or can do
        "bring": (
            r"\b(?:i|i'll|i'd|i also|which|and|that) (?:also |can |will |would |could |do )?(?:bring|brings|offer"
            r"|offers|can offer|contribute)\b"
        ),
        "can": (
            r"\b(?:i|and) (?:can|could|know|speak|read|write|learn|listen|understand|solve|build|love (?:solving"
            r"|building|helping|organi\w{2,4}|working with)|never|always|excel|thrive|pride myself|specialise"
            r"|specialize|label)\b"
        ),
        "good-at": (
            r"\b(?:good (?:with|at|in|eye|eyes|ear|ears|mind|telephone)|great (?:with|at)|skilled (?:in|at|with)"
            r"|experienced? (?:in|with|at)|expert(?:ise)? (?:in|at|with)|fluent (?:in)?|proficient|strong (?:in"
            r"|background|skills|writer|communicator|analytical|organi)|known for|knack for|talent for|my"
            r" strengths?|strengths? (?:is|are|include)|skills? (?:in|include|such|like|are)|fast learner|quick"
            r" learner|quick study|hard[- ]?work\w{0,3}|work hard|detail[- ]oriented|team player|organi[sz]ed"
            r"|patient|careful|reliable|creative|what i(?:'ve| have)? (?:got|have to offer|bring|offer|can)|i've"
            r" (?:got|a|kept|won|built|taught|led|measured|raised|never|already|worked|run|increased|reduced|grew"
            r"|grown|delivered|managed|helped|photographed|read)|i have (?:a|an|two|three|four|five|experience"
            r"|strong|led|built|managed|won|a good|raised|increased|reduced|worked)|in (?:exchange|return)|happy"
            r" to (?:share|help)|eye for|head for|nose for|hands? on|award|awards|certified|trilingual"
            r"|bilingual)\b"
        ),
        "achieved": (
            r"\b(?:i|i've|i have|we|and|have|has|which) (?:also |once |just |already )?(?:built|won|raised|cut|halved"
            r"|doubled|trained|delivered|fostered|surveyed|published|translated|organi[sz]ed|designed|launched|founded"
            r"|saved|closed|settle|settled|photographed|recorded|shot|reduced|increased|improved|measured|tested"
            r"|restored"
            r"|repaired|managed|led|run|ran|taught|edited|edit|grown|grew|sold|written|wrote|write|solved|handled|kept"
            r"|keep|made|close|explain|weave|planned|fixed|learned|written|helped)\b[^.?!\n]{0,90}\b(?:\d[\d,.]{0,8}"
            r"|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty"
            r"|hundred"
            r"|thousand|half|third|percent|without|every|whole|all|each|prizes?|usually)\b"
        ),
        "spotless": (
            r"\b(?:without (?:an?|one|losing|missing|a single|any)|never (?:missed|lost|sent|late|had|lose|miss|send)"
            r"|not (?:one|a single|once)|no (?:accidents?|complaints?|fights|errors|failed|refunds?|mistakes)"
            r"|on time|on"
            r" budget|ahead of|first time|clean record|there isn't an?)\b"
        ),
        "people-say": (
            r"\b(?:patients|customers|people|colleagues|pupils|students|guests|clients|parents|trustees|bosses|they|my"
            r" (?:groups|boss|team|pupils|customers|friends)) (?:say|tell me|told me|call me|come back|have noticed"
            r"|notice"
            r"|usually|trust|ask for me|still|stay)\b"
        ),
        "of-use": (
            r"\b(?:make myself useful|of use|useful to|happy to (?:bring|share|help|show|lend)|hand on|steady hands"
            r"|calm"
            r"|discreet|thorough|accurate|explain anything|anybody'?s?|anyone)\b"
        ),
        "placeholder-offer": (
            r"\[(?:your )?(?:skills?|strengths?|achievements?|accomplishments?|value|experience)[^\]\n]{0,40}\]"
        ),
        "results": (
            r"\b(?:by|over|nearly|about|more than) (?:\$|£|€)?\d{1,7}(?:,\d{3})?(?:%| percent| per cent|k|m)?\b"
        ),
    }
)
