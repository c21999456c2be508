"""Further turns of phrase, by field of meaning: single words and short patterns that a question's own words fill in.

Each is weak alone; the trained model weighs it with the form of the question and with whom it speaks of.
"""

_OF_A_FIRM = (
    r"(?:compan(?:y|ies)|firm|organi[sz]ation|business|agency|bank|hospital|college|school|university|charity|clinic"
    r"|studio|shop|store|museum|plant|factory|council|association|society|institute|guild|union|course|programme"
    r"|program|degree|diploma|certificate|library|airport|airline|museum|town|city|restaurant|house|lab|depot|ward"
    r"|department|journal|newspaper|publisher|building|site|website|product|app|advert|exam|licen[cs]e|llm|mba)"
)
_FIELD = (
    r"(?:company|firm|organi[sz]ation|field|industry|sector|trade|profession|newcomers?|beginners?|people|others"
    r"|colleagues|graduates)"
)

FIELDS = {
    # Private.
    "personal: body": (
        r"\b(?:you weigh|your (?:\w{2,9} ){0,2}(?:weight|height|hair|teeth|tooth|legs?|face|skin|eyesight|belly"
        r"|scars?|tattoos?"
        r"|accent|limp|wig|blood group|bandage|hearing|body|figure|back ruined)|how tall are you|do you wear (?:a"
        r"|that|this)|wear"
        r" that (?:bandage|wig|ring|cross|scarf)|(?:put on|lost) weight|lose (?:your|weight)|thing in your|happened"
        r" to your (?:hand|arm|leg|eye|face)|done on your face|colou?r your hair|your real (?:hair|teeth)|is your"
        r" back)\b"
    ),
    "personal: illness": (
        r"\b(?:(?:see|seen|seeing|been to|need|have|your) (?:a |an )?(?:psychiatrist|psychologist|therapist|shrink)"
        r"|your (?:therapist"
        r"|doctor|health|nerves|drinking|illness|disability|diagnosis|condition|depression|breakdown|nightmares)"
        r"|(?:sleeping|take|taking)"
        r" pills|(?:you|your) (?:\w{2,9} )?(?:chemotherapy|cancer)|(?:do|did|have) you (?:ever )?(?:get|had|have"
        r"|having) (?:a |an |any )?"
        r"(?:burn-?out|breakdown|depression|illness(?:es)?|disease|condition|disability|stroke|heart attack"
        r"|dyslexia|operation|cancer"
        r"|panic attacks?|adhd|nightmares)|burn-?out yourself|been diagnosed|are you (?:an? )?(?:alcoholic|addict"
        r"|disabled|ill|depressed"
        r"|vaccinated|on medication)|(?:got|have) dyslexia|killing yourself|suicidal|off sick this|been vaccinated"
        r"|you (?:ever )?cried?\b"
        r"|last cry|make you ill|you get depressed|sleep enough|to sleep\b(?=\s{0,2}\?)|in your family ill|your own"
        r" (?:health|depression))\b"
    ),
    "personal: their house and purse": (
        r"\b(?:ctc|net worth|you inherit\w{0,2}|your (?:\w{2,9} )?(?:mortgage|severance|pay ?slip|salary slip|stock"
        r" options|bonus|raise|debts?"
        r"|savings|home|house|flat|hourly wage)|(?:hold|own|invest in|owe|spend on|have saved|pay in) (?:[\w-]{1,9}"
        r" ){0,2}(?:shares|house"
        r"|home|flat|debts?|loan|rent|taxes|stocks)|how much (?:\w{2,9} )?(?:do|did|does|are) (?:you|your wife|your"
        r" husband|your boss)"
        r" (?:\w{2,9} )?(?:make|earn|get|owe|charge|save|spend|pay|take home)|do you make\s{0,2}\?|you make (?:a"
        r"|per|in|last|your first)\b"
        r"|what you(?:\'re| are) paid|you (?:paid|worth)\s{0,2}\?|(?:did they|did the company|they) (?:pay|paid"
        r"|offer|offered|give|gave) you"
        r"|did you get a (?:pay )?(?:rise|raise|bonus)|(?:what|how much) (?:was|is) yours|what about you\s{0,2}\?"
        r"|your last one|get per annum"
        r"|you (?:get|got) rich|are you (?:rich|loaded|wealthy)|paid off your|still owe|paying (?:it|for it|them)"
        r" off|more than (?:you|fifty"
        r"|your colleagues)\b(?=[^?]{0,20}\?)|with your money|sell your company for|you personally\s{0,2}\?)"
    ),
    "personal: home": (
        r"\b(?:your (?:\w{2,9} )?(?:marriage|partner|spouse|husband|wife|girlfriend|boyfriend|ex|kids?|children|son"
        r"|daughter|baby|babies|mother|father|parents|in-laws|family life|family|home life|private life|sex life"
        r"|love"
        r" life|relationships?|loneliness)|bf/gf|b\.?f\.? or g\.?f|(?:have|having|had|put off having|trying for"
        r"|want)"
        r" (?:a |more |any )?(?:baby|babies|children|kids)|single (?:mother|father|parent|mum|mom)|bachelor|at your"
        r" house"
        r"|at home with (?:your|the|three|two|small)|you lonely|time to date|dual income|still with)\b"
    ),
    "personal: colleagues": (
        r"\b(?:(?:who|whom|which)(?: (?:of|in|on|at|among|are|is|else|one))?(?: (?:the|your|you))? ?(?:\w{2,12}"
        r" ){0,5}(?:can't you stand|annoy(?:s|ing)?|lazi\w{2,3}|worst|difficult (?:person|to work)|rid of|dislike"
        r"|don't you like|hate|trust (?:the )?least|incompetent|stupid\w{0,3}|weakest|be fired|dating|sleeping"
        r"|drinks"
        r"|useless|favou?rites)|(?:is|are) your (?:boss|manager|director|colleagues?|boss and his \w{3,12}) (?:a "
        r"|an |the"
        r" )?(?:bit |really |good person|tyrant|bully|idiot|difficult|crazy|drunk|couple|having|divorc\w{2,4}"
        r"|unfair|sexist"
        r"|racist|getting)|(?:of|about) your (?:boss|manager|colleagues|director|co-?workers?)\b(?! (?:\w{2,12}"
        r" )?(?:value|respect|admire|expect|rely))|boss (?:really )?like, between|between (?:you and me|us)"
        r"|fall(?:en)?"
        r" out\b|fell out\b|are a couple|having an affair|a (?:tyrant|bully)\b|dirt on|caught stealing|been harassed"
        r"|throw"
        r" you out|thrown out|get rid of you|rid of you|can't stand at work)\b"
    ),
    "personal: after work": (
        r"\b(?:go out (?:with me|some time|for)|(?:take you|come) (?:out|home with)|go dancing|(?:bottle|glass) of"
        r" wine|at (?:mine|yours|my"
        r" place|your place|your home)\b|fancy a (?:drink|beer)|grab a (?:drink|beer)|saturday night|this weekend,"
        r" for|for a date|see a (?:film"
        r"|movie) with|cinema with|birthday party|my friend on|chat at night|see you at home|your (?:whatsapp"
        r"|instagram|insta|facebook"
        r"|snapchat|home number|private number)|(?:out for|have|to) dinner\b|dinner with me|drink with me|date with"
        r" me)\b"
    ),
    "personal: who you are": (
        r"\b(?:your (?:real name|age|caste|faith|religion|gender|nationality|native (?:place|country|language)"
        r"|mother tongue|first"
        r" language|gun|grades|gpa|marks|finals|birthday|date of birth|passport|green card|childhood)|are you"
        r" (?:an? )?(?:vegan|native"
        r"|immigrant|illegal|foreigner|citizen|believer|virgin|christian|muslim|hindu|jew"
        r"|\w{3,12}ist\b(?=\s{0,2}\?)|over \w{3,6}\b(?=\s{0,2}\?)"
        r"|for or against)|where (?:are|were) you (?:\w{3,10} )?(?:from|born)|from originally|originally from|you"
        r" born|your family come from"
        r"|(?:been|were you|you) (?:ever )?(?:in|to) (?:prison|jail)|serve time|criminal (?:record|past)|been"
        r" arrested|during ramadan"
        r"|you eat pork|do you (?:pray|fast)|(?:your|attend|go to) (?:church|mosque|temple)|view on (?:brexit"
        r"|abortion|the war)|think of (?:the"
        r" (?:president|government|prime minister|current)|trump|modi|putin)|(?:which|what) (?:political )?party"
        r" (?:do|did|are)|against the war"
        r"|(?:you|your family|your colleagues|your boss) (?:\w{2,9} )?vote|vote for\b|grow up poor|poor when you"
        r"|bullied at school|cheat in)\b"
    ),
    "personal: leaving": (
        r"\b(?:(?:did|were|was|are|got|get) you (?:get )?(?:sacked|fired|pushed|let go|laid off|thrown out|afraid"
        r" of being)|let"
        r" you go|were you pushed|behind your boss|hand in your notice|applying for other|another job yourself|new"
        r" job"
        r" yourself|planning to (?:quit|leave)|going to (?:quit|resign)|get you this job|slept? your way|when will"
        r" you"
        r" retire|plan to retire)\b"
    ),
    "not personal: of the field": (
        rf"\b(?:as a rule|in general|generally|usually|typically|normally|tend to|{_FIELD} (?:in|at|of|with|who|like"
        r"|come|cope|manage|live|combine|arrange|guard|get|handle|pay|say)|in (?:this|your) (?:field|profession"
        r"|industry"
        r"|trade|sector|line|job|work)|from what you(?:'ve| have)? (?:see|seen|heard)|as far as you (?:know|can))\b"
    ),
    # On a page.
    "online: yes or no of a firm": (
        rf"(?:^|[.?!,] )(?:and )?(?:is|are|does|do|has|have|did|was|were|will) (?:the|your|ur|this|an?)"
        rf" (?:[\w'-]{{2,14}} )"
        rf"{{0,2}}{_OF_A_FIRM}(?:'s)? (?:\w{{2,9}} )?(?:have|has|open|close|offer|run|take|own|owned|part|listed"
        rf"|publicly"
        r"|public|private|registered|accredited|recogni[sz]ed|insured|certified|valid|free|merged|closed|founded"
        r"|ship|sell"
        r"|make|produce|publish|teach|include|cover|operate|belong|hold|located|based|on the|in|at|a member|an?|run"
        r" by"
        r"|non-?profit|iso)\b"
    ),
    "online: you as a firm": (
        r"\b(?:do|are|have|does) you (?:guys )?(?:ship|deliver|part of|have (?:an?|any) (?:website|web ?site|branch"
        r"|shop"
        r"|store|office|app|catalogue|hotline|menu|price list|car park)|sell\b|operate (?:in|abroad)|open on|accept"
        r" cards"
        r"|listed|a franchise|insured|registered|hiring hours|stock)\b"
    ),
    "online: do you know": (
        r"\b(?:(?:do|would|might) you (?:happen to )?know|(?:can|could|would|will) you (?:please )?tell me|tell me"
        r"|any idea)"
        r" (?:how many|how much|when|where|who|which|what year|what time|the (?:name|number|date|address|price"
        r"|cost)|what"
        r" (?:your|the) [\w' ]{2,30} (?:is|does|makes|sells|means|stands for|called))\b(?! (?:i|you|to|we) )"
    ),
    "online: share of": (
        r"\b(?:what|which) (?:percentage|per ?cent|proportion|share|number|fraction|amount) of\b|\bhow many"
        r" (?:[\w'-]{2,15} ){1,4}(?:are there|there are|in the|in your country|does the|do the|did the|has the|have"
        r" been"
        r"|were|was|is|live|exist|per|applied|hold|publish|left|a year)\b"
    ),
    "online: as stated": (
        r"\b(?:listed|posted|published|advertised|quoted|stated|named|given|announced|printed|mentioned) (?:on|in"
        r"|by|at)"
        r" (?:the|your|its|their)\b|\b(?:according to|as stated|by definition|official(?:ly)?|statutory|by law"
        r"|legal(?:ly)?"
        r" (?:required|allowed|limit|minimum)|on (?:your|the) (?:profile|site|website|page|web ?page|homepage"
        r"|linkedin)"
        r"|your profile says|as (?:your|linkedin) \w{3,10} ?says?|as linkedin says|in the (?:advert|ad|brochure"
        r"|statistics"
        r"|register|directory|law)|the (?:law|rules|statistics|pay table|union agreement|tax rules|register|statute"
        r"|brochure"
        r"|job description|advert|ad|report|official description) (?:say|says|state|states|give|gives|list|lists"
        r"|set|sets)"
        r"|your (?:advert|ad|site|website|report|company's advert) (?:say|says|give|gives|list|lists))\b"
    ),
    "online: thing with a number": (
        r"\b(?:what(?:'s| is| was| are| were)|how (?:much|high|long|big|large|old) (?:is|are|was)|when (?:is|are"
        r"|was|does|do))"
        r" (?:the|your|an?|this year's|ur) (?:[\w'-]{2,15} ){0,4}(?:fees?|price|cost|deadline|duration|address"
        r"|postcode"
        r"|zip code|number|e-?mail|isbn|title|capacity|population|pass mark|score|percentage|rate|minimum|maximum"
        r"|limit|salary"
        r"|wage|turnover|revenue|profit|share price|headcount|budget|opening (?:times|hours)|office hours|visiting"
        r" hours|date"
        r"|website|url|logo|motto|slogan|name|length|speed|weight|inflation|headquarters|structure|membership)\b"
    ),
    "online: school and rules": (
        r"\b(?:entry|admission|eligibility|entrance) (?:requirements?|criteria|test|exam)|syllabus|scholarships?"
        r"|tuition"
        r"|(?:application|registration|enrol?ment) (?:deadline|form|fee|date|window|period)s?|(?:which|what)"
        r" (?:forms?"
        r"|documents?|papers|exams?|tests?|vision test|height|age|score|gpa|marks?|grades|gcses|a levels|subjects"
        r"|credits"
        r"|band|licen[cs]e) (?:[\w'-]{1,12} ){0,3}(?:is|are|do|does|have|must|need|needed|required|in)\b"
        r"|recruitment round"
        r"|how (?:old|tall|many (?:years|hours|credits|places|exams|words)) (?:[\w'-]{1,12} ){0,6}(?:have to|need"
        r"|needed"
        r"|take|takes|be|allowed|must|may)\b|how do i (?:apply|register|renew|enrol|enroll|subscribe|sign up|book"
        r"|order"
        r"|join the)\b|where (?:can|do|could) i (?:study|buy|order|download|take|sit|apply|register|find the)\b"
        r"|where (?:is|are)"
        r" (?:\w{2,14} ){1,5}(?:held|advertised|posted|located|made|based|published|announced)\b|(?:near here|in"
        r" this"
        r" (?:state|city|town|county|country|region|area)|under-?eighteens|in germany|in the uk|in ireland)\b"
    ),
    "online: bare term": (
        r"^\W{0,3}(?:so,? |and |please )?(?:what(?:'s| is| are)|whats|define|explain)(?: exactly| meant by)?(?:"
        r" an?)?"
        r"(?! (?:it|that|this|there|your|the|you|my|next|wrong|new|fun|hard|important|different|changing|missing"
        r"|best|most"
        r"|worth|usual|typical|expected|better|easy|good|like|some|one)\b)(?:"
        r" [\w'\"-]{2,22}){1,3}\s{0,2}[?.]?\s{0,2}$"
    ),
    "online: their papers": (
        r"\b(?:what|which) (?:degree|title|exact title|position|post|department|university|school|college|company"
        r"|firms?"
        r"|employer|team|office|year|subject) (?:\w{2,6} )?(?:did|do|does|were|was|are|have|is|gave|on)\b(?! you"
        r" (?:think"
        r"|recommend|suggest|find|like|feel|most|wish|respect|admire))|your (?:last|previous|present|former)"
        r" (?:employer|firm"
        r"|company|job) called|what was your (?:degree|major|last employer|first employer|thesis)|(?:how long|how"
        r" many years)"
        r" (?:did|have|were|was) you|phd (?:on|in)\b|as (?:linkedin|your profile)|when did you (?:join|become"
        r"|finish|qualify"
        r"|graduate|leave|start at)\b|were you (?:at|with) [a-z]{3,15} before\b"
    ),
    "online: papers for it": (
        r"\b(?:do|does|would) (?:you|i|we|they|one|somebody|someone) need (?:to have |to hold )?(?:an?|the|any)"
        r" (?:[\w'-]{2,14} ){1,4}(?:to|for|in)\b"
        r"|\bhow (?:to|do (?:you|i|we|people)|does one) (?:apply|register|enrol|enroll|join)\b"
        r"|\bwhere (?:can|do|could) (?:you|i|we|one) (?:do|take|study|sit|train|get) (?:the|an?|for)\b|\b(?:is|are)"
        r" (?:[\w'-]{2,16} ){1,5}(?:still )?(?:valid|accredited|free|unioni[sz]ed|deducted|compulsory|mandatory"
        r"|recogni[sz]ed|a spin-?out|part of|registered|listed|regulated|combined|calculated)\b|\bwhat website\b"
        r"|\bwere you at [\w' ]{3,40} (?:or|before)\b|\bwhat is it that an?\b"
    ),
    "not online: opinion": (
        r"\b(?:(?:in|to|from) your (?:view|eyes|opinion|mind|experience|point of view|judg\w{3,5})|as you see it|do"
        r" you (?:think"
        r"|find|make of|see|feel|believe|expect|consider|trust|like|recommend|wish|value|admire)|would you|should i"
        r"|would"
        r" (?:help|suit|be|make)|worth|best|most|useful|important|better|from the inside|look like|feel like|is it"
        r" like|in"
        r" practice|in reality|really|don't see|leave out|not tell|usually|generally|for someone|for somebody|for a"
        r" beginner|like me|how (?:do|does|did|has|have|would|could|might|well|important|hard|useful) (?!i |one |we"
        r" )\w{2,12})\b"
    ),
    # Words put in the mouth.
    "leading: I take it": (
        r"\b(?:i (?:take it|suppose|assume|guess|bet|imagine|presume|expect you|gather|can (?:see|tell)|'d"
        r" imagine)\b|so you"
        r" (?:basically|just|only|simply|must|never|all|people)\b|you (?:only|just|basically|obviously|clearly|all"
        r"|lot|people"
        r"|surely|probably) (?:\w{2,9} )?(?:do|did|got|get|work|sit|fell|have|had|care|want|take|hire|need"
        r"|promoted)\b|you"
        r" (?:can't|cannot|couldn't) (?:really|possibly|honestly|seriously)\b|must be (?:heavenly|hell|awful|amazing"
        r"|dreadful|boring|great|the|so|a)\b|you do see that|true\s{0,2}\?|of course\s{0,2}\?)"
    ),
    "leading: nobody and everybody": (
        r"\b(?:(?:why|how come|when) (?:\w{2,12}['\w]{0,3} ){1,5}(?:nobody|no ?one|nothing|never|everybody|everyone"
        r"|always|ever"
        r" (?:get|gets|promoted|grow)|finally|still|refuse|get away|keep|ignore|so many lies)\b|(?:everybody"
        r"|everyone|nobody|no"
        r" ?one|anybody|all the (?:good|best)) (?:\w{2,12} ){0,3}(?:knows|says|suffers|hates|loves|complains|is"
        r" saying|has gone"
        r"|have gone|agrees|really (?:likes|enjoys)|cares|reads|needs|should|does)\b|done nothing about|that"
        r" every(?:body|one)\b"
        r"|only ever\b|(?:there is|there's) no (?:way|future)\b|anybody could|anyone could|who wouldn't|since (?:ai"
        r"|robots|they"
        r"|everyone|nobody)\b|given that\b|someone as \w{3,10} as you|like all the others)\b"
    ),
    "leading: harsh": (
        r"\b(?:mindless|ungrateful|spoil(?:t|ed)|snake pit|nest of vipers|sinking ship|wrong-headed|wrecking"
        r"|wrecked|wreck"
        r"|foolish|absurd|stingy|strangl\w{2,4}|bubble|rip-?offs?|history\b(?=,)|finished\b|collapsing|collapse"
        r" because|dull"
        r"|ugly|stupidity|wasted?\b|throw away|threw away|gave up on your|give up on your|flatter\w{0,3}|lip"
        r" service|inhuman"
        r"|killing you|heartbreaking|ruin\w{0,3}|scandal|disgrace|burnt out|overworked|miserable|exhaust\w{2,3}"
        r"|cut-?throat"
        r"|till you drop|overpriced|greed|asleep|selfish|cheat\w{0,3}|lies\b|lie so|unfair(?:ly)?|unbearable"
        r"|terrible"
        r"|impossible for honest|doing nothing\b|waste of|treat (?:staff|people|us|them) (?:badly|decently|like"
        r" dirt)"
        r"|decently|steal your|hellish|rotten|crumbling|bureaucratic nightmare|pointless|useless|laughable"
        r"|shameful)\b"
    ),
    "leading: gushing": (
        r"\b(?:heavenly|wonderful company|perfect (?:job|life|company|career)|glamorous|as gifted as|brilliant|most"
        r" admired"
        r"|best (?:feeling|firm|place|people|in (?:town|the (?:world|country|city|business)))|greatest|thrilled"
        r" were you"
        r"|fantastic is|how (?:impressed|thrilled|fantastic|great|amazing|wonderful) (?:is|are|were|was)|adore"
        r"|noblest|dream"
        r" come true|so special|impressed with (?:me|what i)|impressive\b(?=,)|great addition|the right person|too"
        r" good for"
        r"|(?:my|i'm|i am) (?:\w{2,12} ){0,6}(?:,|,? and) (?:don't|wouldn't|isn't|aren't|right|no)\b)\b"
    ),
    "leading: put so": (
        r"^\W{0,3}(?:so,? |but |and |surely,? |well,? )?(?:it|it's|its|you|you're|your|they|that|the|a|an|all|this"
        r"|there|women|men"
        r"|nobody|everybody|everyone|working|being|doing|dealing)\b[^?]{8,120}[, ](?:right|no|yes|correct|true"
        r"|isn't it|isnt it"
        r"|aren't they|don't you|dont you|doesn't it|is it|are they|do they|haven't they|has it|have they|mustn't"
        r" it|won't it"
        r"|will they|surely|of course|agreed|you agree|i (?:guess|suppose|assume|imagine|bet))\s{0,2}\?"
    ),
    # People leave the mark out, and go on after the tag.
    "leading: tag, marked or not": (
        r"\b(?:(?:is|are|was|were|do|does|did|have|has|had|wo|would|ca|could|should|must)n'?t (?:it|you|they|he|she|we"
        r"|there|i|that)|(?:do|does|did|is|are|has|have|can|will|would) (?:you|they|it|he|she|we|i|there)(?: not)?"
        r"|innit|aye|eh|yeah|yes|right|correct|true|(?:correct|right|true) or (?:not|what)|(?:i am|am i|i'm)"
        r" (?:right|correct|wrong|not)|is that so)\s{0,2}[?!.]{0,2}\s{0,2}$"
        r"|[,;-] ?(?:isn'?t it|aren'?t (?:they|you|we)|don'?t (?:they|you)|doesn'?t it|innit|right|yeah|do they"
        r"|does it|is it)(?: ?[,;-]{1,2}| (?:so|and|was|what|how|would|then)\b)"
    ),
    "leading: why are they": (
        r"(?:^|[.!,] )(?:so |but |and )?(?:how come|why (?:is|are|do|does|did|has|have|can'?t|don'?t|won'?t|doesn'?t)"
        r" (?:they|all|your (?:industry|profession|sector|lot|trade|firm|company)|today'?s"
        r"|the (?:\w{3,14} )?\w{3,14}s\b"
        r"|[a-z]{3,14}s\b|public|there no))\b|\bhow (?:does|did) it feel (?:to|being)\b|\bhow (?:can|could|do) any"
        r"(?:one|body)\b|\bhow (?:can|could|do|does) (?:you|they|\w{3,12}s) (?:\w{3,10} )?(?:live with|sleep at night"
        r"|expect|explain that)\b|^\W{0,3}(?:so |but |well )?you(?:'re| are) (?:too|just|only|going|all|basically)\b"
    ),
    "not leading: open to either": (
        r"\b(?:if (?:anything|at all|any)|how (?:true|justified|serious|real|fair) (?:is|are)|how do you see|what"
        r" do you make of"
        r"|how was (?:yours|it for you)|how have you found|as far as you can tell|in your view|in your experience"
        r"|from what"
        r" you(?:'ve| have)? seen|might that be|or not\b|for better or worse)\b"
    ),
    # Hiring taken for granted, or asked for in passing.
    "hired: taken on": (
        r"\b(?:(?:took|take|taking|taken|bring|brought|bringing|have|had|get|got) (?:me|somebody like me|someone"
        r" like me) (?:on"
        r"|in|aboard|on board|past|through)\b|me (?:on|in) as (?:a|an|your)\b|get taken on|be taken on|perfect for"
        r" your|right"
        r" (?:person|man|woman|fit) for your|part of your (?:team|firm|company|group|growth)|work (?:somewhere|at a"
        r" place|for"
        r" someone) like (?:this|yours|you)|me past hr|work for me\b|on(?:to|(?: |-)to)? (?:your|the) (?:crew|team"
        r"|staff|payroll)"
        r"(?= (?:this|next|in|for me|\?))|room for (?:one more|me)|place for (?:me|somebody like me|someone like"
        r" me)|a chance at your"
        r"|(?:one|a) chance in (?:your|ur)|staying on (?:after|with)|stay on (?:after|with) you|joining (?:later"
        r"|you|your)|join you"
        r"\b|(?:will|did|would|could) my application|if i applied|expect from me in (?:the|my) first|see from me in"
        r" (?:the|my)"
        r" first|my first (?:month|week|three months|day)s? (?:with you|at your|here|on the job)|which team would"
        r" you put me|who would"
        r" (?:train|manage|supervise) me|where would my desk|pay for my move|if i get the (?:post|job|position)"
        r"|would i be promoted"
        r"|past hr\b|right desk|strings for me|way in\?|hire me|employ me|any (?:leads|vacancy|opening)s?"
        r" (?:for|in ur|in your)|vacancy arises|position for me|role for me|up for grabs)\b"
    ),
}
