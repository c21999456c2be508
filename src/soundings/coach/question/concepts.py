"""Classes of words, and what stands beside them: 'your …', a private matter and who is asked, a slur and whom it hits.

A class says more of strangers' questions than its words do: who has never been heard asks after a mosque where others
asked after a church. Words and phrases of up to four words are read by their stems.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from soundings.coach.question.topics import stem

_CLASSES = {
    # Private matters.
    "faith": """
        religion|religious|god|jesus|christ|allah|church|churchgoer|mosque|temple|synagogue|go to mass|pray|prayer|puja|
        namaz|namaaz|fasting|ramadan|lent|diwali|bible|quran|koran|baptist|catholic|protestant|christian|muslim|hindu|
        jew|jewish|sikh|buddhist|atheist|agnostic|believer|mormon|methodist|evangelical|pentecostal|born again|faith|
        caste|brahmin|dalit|baptised|baptized|sabbath|kosher|halal|worship|gurdwara|hijab|turban|spiritual|denomination|
        parish|devout|saved by|orthodox|jain|lds|adventist|jehovah|witch|horoscope|star sign|zodiac""",
    "politics": """
        vote|election|referendum|brexit|president|prime minister|which party|what party|party member|left wing|
        right wing|left-wing|right-wing|conservative|liberal|republican|democrat|tory|tories|socialist|communist|
        feminist|trump|biden|modi|putin|abortion|gun control|politics|political|politically|ballot|the war in|palestine|
        israel|congress or|bjp|maga|woke|monarchy|ruling party|green party|labour or|union dues""",
    "origin": """
        nationality|native place|tribe|clan|ethnic|ethnicity|race|community|mother tongue|accent|asylum|refugee|
        undocumented|illegal|illegally|green card|citizenship|citizen|passport|born|hometown|immigrant|deport|
        full-blood|full blood|mixed race|quota|general category|reservation category|skin colour|skin color|heritage|
        ancestor|foreigner|what visa|kind of visa|visa you|really from|originally from|where you from|black or|white or|
        indigenous|aboriginal|maori|native or|your people|zodiac|surname|family name""",
    "love": """
        married|marry|marriage|divorce|divorced|divorcee|separated|separation|single|dating|date|girlfriend|boyfriend|
        lover|in love|ex|ex-wife|ex-husband|first wife|first husband|fiance|fiancé|fiancée|affair|sleep with|
        sleeping with|slept with|flirt|kiss|crush|attractive|attracted to me|handsome|pretty|gorgeous|sexy|gay|lesbian|
        bisexual|trans|queer|tinder|hinge|relationship|seeing anybody|seeing anyone|seeing someone|seeing somebody|
        love life|sex|virgin|pass at|hook up|hooked up|romance|romantic|widow|widowed|widower|remarry|bachelor|spinster|
        arranged marriage|split up|broke up|break up|settle down|settled down|wedding|engaged|cheat on|dump|spoken for|
        soulmate|valentine|your type|chemistry|carrying on with|shag|getting off with|went home with""",
    "kin": """
        wife|husband|spouse|kid|kids|child|children|son|daughter|mother|father|mum|mom|mummy|daddy|dad|parent|parents|
        brother|sister|sibling|siblings|family|baby|babies|in-laws|mother-in-law|father-in-law|grandchild|grandchildren|
        grandkids|aunt|uncle|cousin|twins|missus|hubby|other half|better half|bairn|little ones|nephew|niece|stepson|
        stepdaughter|stepkids|partner|old man|old lady|folks at home""",
    "begetting": """
        pregnant|pregnancy|ivf|miscarriage|miscarry|trying for|fertility|infertile|infertility|abortion|menopause|
        period pain|periods|your period|breastfeed|have a baby|having a baby|have kid|having kid|have children|
        having children|want children|want kids|more kids|more children|adopted|adopt|stillborn|contraception|surrogate|
        expecting|biological clock|childless""",
    "illness": """
        cancer|chemo|chemotherapy|stroke|diabetes|diabetic|dialysis|kidney|bad heart|heart attack|heart condition|
        surgery|operation|the hip|hip done|knee done|hip replaced|bad back|your back|your knee|your knees|your hip|
        your heart|depression|depressed|anxiety|anxious|panic attack|therapist|therapy|counsellor|counselor|
        psychiatrist|psychologist|shrink|medication|meds|pills|tablets|medicine they|medicines|antidepressant|illness|
        ill|sick|disease|disability|disabled|dyslexia|dyslexic|adhd|autism|autistic|asthma|blood pressure|bp problem|
        sugar problem|sugar and bp|diagnosed|diagnosis|breakdown|burnout|burn-out|nightmare|ptsd|trauma|insomnia|
        sleeping|sleep at night|stammer|stammering|stutter|limp|wheelchair|hearing aid|deaf|hospitalised|hospitalized|
        vaccinated|vaccine|jab|hiv|tumor|tumour|migraine|arthritis|injury|injured|eating disorder|overweight|allergy|
        allergies|bathroom|bladder|prostate|transplant|pacemaker|prosthetic|epilepsy|epileptic|seizure|bipolar|ocd|
        mental health|your health|health problem|health issue|health scare|condition|self-harm|suicidal|suicide|
        overdose|cry|cried|crying|in treatment|specialist about|see a doctor|see a counselor|see a counsellor|
        symptom""",
    "vice": """
        drinking|drunk|drinker|drinkers|booze|alcohol|alcoholic|alcoholism|drugs|weed|cannabis|marijuana|cocaine|smoke|
        smoking|smoker|vape|gamble|gambling|betting|addict|addicted|addiction|rehab|sober|sobriety|hangover|the bottle|
        aa meeting|in recovery|using again|relapse|stoned|get high|drink a lot|drink much|do you drink|porn""",
    "crime": """
        prison|jail|arrest|arrested|convicted|conviction|felony|felon|your record|criminal record|police record|
        serve time|served time|did time|doing time|your time in|caught a case|bail|bribe|bribed|bribery|black money|
        under the table|tax evasion|dodge tax|steal|stole|stolen|fraud|sued|locked up|inside for|your charge|
        your sentence|parole|probation officer|cash in hand|ever killed|shot anyone|killed anyone|blackmail|embezzle""",
    "money": """
        salary|salaries|wage|wages|pay|paid|earn|earning|earnings|income|bonus|bonuses|package|mortgage|debt|debts|loan|
        loans|owe|savings|saved up|save up|have saved|rent|pension|# k|retirement fund|retirement savings|afford|
        repayment|repayments|inherit|inherited|inheritance|net worth|rich|richest|wealthy|wealth|millionaire|settlement|
        payout|severance|shares|stock option|stock options|equity|down payment|put down on|take home|take-home|
        in hand salary|in-hand|ctc|send home|remittance|bank balance|credit card|credit score|tax return|child support|
        alimony|invest|investment|trust fund|allowance|payslip|pay slip|six figure|six figures|pull in|on more than|
        what you on|what are you on|make over|make under|make more|you make|you clear|cost you|set you back|own money|
        your money|finances|financially|worth now|bankrupt|bankruptcy|house cost|pay for the house|pay for your|
        golden handshake|hourly|what you get|you get paid|on that money|per month|cash out|in one month""",
    "begging": """
        lend me|loan me|borrow|give me money|small money|pay my fees|sponsor my|pay for my|spare me some|
        help me with money|i pay back|return with interest|transfer me""",
    "body": """
        your age|good age|how old|your birthday|your weight|your height|your hair|your teeth|your skin|your face|tattoo|
        tattoos|wig|toupee|botox|your looks|your figure|your body|wrinkles|your legs|your muscles|your bum|your eyes|
        dye|weigh|size are you|you weigh|scar|scars|piercing|makeup|make-up|you look young|look tired|look older|
        look younger|over fifty|over sixty|over forty|born in|date of birth|year of birth|boob|breast|lost weight|
        put on weight|beard|bald|your smile|body count""",
    "socially": """
        home address|your address|your house|your flat|your place|at yours|crash at|stay with you|stay at your|
        come over|come round|her number|his number|sister's number|daughter's number|daughters number|private number|
        personal number|whatsapp|instagram|insta|facebook|snapchat|friend request|the pub|a pub|pint|drinks|dinner|
        steak|movie|cinema|film with|nightclub|clubbing|dancing|a party|this weekend|weekend|saturday night|
        friday night|tonight|a beer|beers|wine|cocktail|hang out|know you better|get to know you|two of us|
        outside of work|outside work|my house|my place|my home|eat with my family|meet my family|meet my mother|
        be my friend|be friends|where you live|where do you live|which street|what street|pick you up|drive you home|
        family pics|your selfie|photo of you|sit on my|hug|holiday together|gym together|take you for|take you out|
        buy you a drink|just me and you|go out with""",
    "slander": """
        goss|gossip|tea on|spill|worst person|tosser|prick|wanker|knob|tyrant|bully|bullies|dreadful|impossible to work|
        finds impossible|racist|sexist|carrying on|drinkers|laziest|lazy|idiot|useless|hated|hate|nobody like|
        nobody likes|likes her|likes him|fell out|fallen out|feud|enemy|enemies|richest|bitch|creep|creepy|backstab|
        backstabber|incompetent|jerk|moron|snake|dirt on|dirt|rumour|rumor|rumours|wont tell|won't tell|tell anyone|
        not tell anyone|tell nobody|between us|between ourselves|between you and me|off the record|scandal|skeleton|
        what's wrong with him|what's wrong with her|wrong with him|wrong with her|dislike|can't stand|cant stand|
        get rid of|trust least|deadwood|dead wood|crook|crooked|perv|pervert|slept|maximum trouble|most trouble|
        gives you trouble|his story|her story|pain in|who really|favourite child|brown nose|suck up|fake|two-faced|
        weakest|overrated|past it|as dreadful|nightmare to""",
    "colleague": """
        boss|bosses|manager|managers|gaffer|gaffers|colleague|colleagues|coworker|coworkers|co-worker|co-workers|
        teammate|teammates|your senior|your seniors|superior|director|ceo|founder|founders|co-founder|co-founders|owner|
        head chef|board member|board members|second-in-command|your mates|supervisor|foreman|the crew|your crew|
        the team|your team|your staff|madam|principal|partners|predecessor|successor|chairman|chair|your office|
        the office|the depot|editorial board|leadership|head teacher|headteacher|line manager|sergeant|captain|chief|
        tutor""",
    "losing a job": """
        fired|sacked|laid off|let you go|let go|got the push|get the push|got pushed|pushed out|the boot|booted|
        redundant|redundancy|dismissed|axed|resign|resigned|thrown out|kicked out|struck off|demoted|disciplined|
        written up|suspended|walked out|got canned|given notice|passed over|forced out|eased out""",
    "marks": """
        gpa|cgpa|your grade|your grades|your mark|your marks|your score|your rank|your percentage|grades did you|
        marks did you|score did you|class of degree|many times did you fail|you fail|you failed|drop out|dropped out|
        expelled|your iq|attempts did you""",
    "inner life": """
        lonely|in life generally|happy in life|your deepest|your biggest fear|afraid of death|ashamed|ashame|
        regret most in life|secret|secrets|your childhood|your upbringing|your dreams at night|embarrass you|
        embarrassed|feel guilty|hate yourself|forgive you|on speaking terms|grief|grieve|mourning|passed away|
        when she died|when he died|death of your|funeral|bereavement|bullied|abused|harassed|assaulted|grow up poor|
        grew up poor|orphan|foster""",
    # Whom it concerns, and under which cover it is asked.
    "in general": """
        people in|people who|folks in|workers|nurses|generally|in general|usual|usually|typical|typically|normal|
        normally|on average|tend to|most people|others|graduates|newcomer|newcomers|beginner|beginners|starter|starters|
        starting out|entry level|entry-level|junior|juniors|the field|this field|your field|the industry|your industry|
        the trade|your trade|the profession|your profession|the sector|this line|line of work|going rate|range|someone|
        somebody|anyone|a person|women|men|parents|mothers|fathers|carers|freelancers|as a rule|round here|around here|
        these days|employees|the job|the work|in the union|day to day""",
    "sorry to ask": """
        don't mind me asking|dont mind me asking|mind my asking|if you don't mind|if i may ask|may i ask|may i know|
        if i may|not too personal|too personal|too nosy|nosy|none of my business|being cheeky|cheeky|rude to ask|
        you can tell me|just between|i can tell|i heard you|i hear you|heard that you|someone told me|somebody told me|
        everyone says you|rumour has|word is|don't be shy|be honest|honestly though|come on|go on""",
    # What puts words in a mouth.
    "insult": """
        idiot|idiots|stupid|dumb|toxic|greedy|greed|dreadful|awful|horrible|terrible|pathetic|ridiculous|useless|
        pointless|soulless|mind-numbing|disgusting|corrupt|crook|crooks|liar|liars|lazy|slack|ruthless|scam|ripoff|
        rip-off|nonsense|bullshit|hell|miserable|insane|outdated|obsolete|dinosaur|bloated|incompetent|arrogant|elitist|
        shady|sleazy|sexist|racist|boring|dull|tedious|inhumane|slaves|slave|nepotism|bunch of cousins|old boys|
        boys club|time-waster|time-wasters|cult|circus|dirty|grubby|parasite|parasites|vultures|sharks|bloodsuckers|
        snobs|snobbish|smug|clueless|heartless|cowards|coward|cheap|mean|tyrant|monster|glorified|fancy word|
        unemployment with|disaster|joke|farce|sham|mess|shambles|failure|dead-end|dead end|thankless|overpaid|overrated|
        underpaid|scraps|dirt work|ex-con|peanuts|pen-pusher|pen pushing|paper pushing|pushing paper|babysitting|
        flipping burgers|drinking tea|busywork|evil|rotten|broken|worthless|worth nothing|backward|primitive|dishonest|
        rigged|fixed|stitch-up|closed shop|unfair|cruel|barbaric|box-ticking|red tape|bureaucrats""",
    "praise": """
        amazing|awesome|incredible|extraordinary|flawless|genius|coolest|best ever|noble|noblest|holy|wonderful|
        natural leader|natural talent|gift for|gifted|dream job|perfect|legendary|legend|superstar|rockstar|visionary|
        brilliant|fantastic|fabulous|phenomenal|outstanding|exceptional|remarkable|unrivalled|unparalleled|world-class|
        most beautiful|greatest|best workplace|best company|best job|finest|most admired|most prestigious|inspiring|
        inspirational|so successful|such a success|magical|magic touch|golden|heroic|hero|heroes|saint|angels|angel|
        everybody would kill|everyone would kill|kill for|envy|the whole world|entire world|in the universe|like yours|
        person like you|kind person|great man|great woman|so talented|so wise|never fail|never failing""",
    "self-praise": """
        tick every box|tick all the box|ticks every box|perfect for|natural leader|compared to the other|
        better than the others|stand out so|impressed you about me|lack of vision|so obviously qualified|overqualified|
        my talent|my talents|someone as good|as good as me|anyone better|born for|made for this|gifted like|
        my brilliance|exceptional candidate|ideal candidate|what else could anyone|wasted on|my genius|hold against me|
        against me|too good for|top student""",
    "doom": """
        dying|dead|doomed|disappear|finish off|robots|robot|replace|taking over|take over|takes over|extinct|obsolete|
        on the street|in the street|collapse|collapsing|disaster|ruin|ruined|no future|death of|killed off|wiped out|
        kill off|over for|finished|end of|obliterate|bankrupt|fallen to the floor|down the drain|going under|
        out of work|jobless|survive|crisis|sinking ship|race to the bottom|decline|apocalypse|gone to the dogs|hopeless|
        for nothing""",
    "all or none": """
        everybody|everyone|nobody|no one|no-one|noone|never|always|nothing|only|every|entire|whole|anybody|none|just|
        all|all day|everything|ever|no single|not a single|nothing but|like the rest|the rest of them|completely|
        totally|literally|absolutely|anything|even|all of them|all the time|at all|without exception|constantly|
        any decent""",
    "misdeed": """
        sell out|sold out|abandon|abandoned|kill|ruin|destroy|exploit|exploiting|treat like|treating|glorify|force us|
        forced us|force|ignore|refuse|cheat|lie to|rob|robbing|rip off|gave up on|give up on|betray|betrayed|waste|
        wasted|justify|defend|pretend|get away with|knock off at|put up with|hold my record|hold my|neglect|overwork|
        squeeze|gatekeep|lock out|keep out|shut out|discriminate|look down|don't care|not care|doesn't care|care about|
        hates|hate|can't write|cannot write|scientists write|throw|screw|screwed|underpay|not paying|pulling strings|
        pull strings|bought your|buy your way|slept your|sleep at night|live with the|live with yourself|on purpose|
        hide|hiding|cover up|steal from|never see|never seeing|look busy|forwarding|copy and paste|charge so much|dodge|
        cut corners|turn a blind|stopped teaching|charge|hand-picked|own people|their own people|on the back of""",
    "those people": """
        they|them|managers|management|government|politicians|schools|graduates|bosses|women|men|companies|owners|
        your industry|the industry|your profession|scientists|the sector|people like you|you people|your lot|you lot|
        sector lot|public servants|officials|employers|corporations|recruiters|hr people|rich people|young people|
        kids these days|today's|immigrants|foreigners|the system|the bank|banks|landlords|unions|the media|doctors|
        lawyers|bankers|teachers|academics|your kind|your generation|y'all|you guys|your firm|your company|hotels""",
    "in my eyes": """
        you must|must've|must have|must be|you're too|you are too|i bet|clearly|obviously|surely|of course|as we know|
        as you know|we all know|everyone knows|let's face it|let's be honest|admit|you have to admit|correct or not|
        i am right|am i right|am i not|is it not|i'm sure|no doubt|basically|the fact that|isn't it a fact|the truth is|
        it's true that|given that|seeing that|seeing as|since you|because men|because women|after all|that's put me off|
        you can't tell me|don't tell me|how come|as usual|going to be|i know you|you wouldn't|you never|
        you don't really|there can't be|with the knowledge that|let your|does he let""",
    # What stands on a page.
    "papers": """
        license|licence|licensed|certificate|certification|card|white card|blue card|exam|test|course|atar|gate|gre|
        gmat|ielts|toefl|pte|cscs|visa|permit|register|registration|qualification|diploma|credits|credit transfer|
        syllabus|modules|cutoff|cut off|eligibility|eligible|attempts|intake|admission|admissions|prospectus|fee|fees|
        deadline|apprenticeship|bursary|scholarship|entry requirement|prerequisite|prerequisites|gcse|gcses|a level|nvq|
        btec|tafe|polytech|accredited|accreditation|chartered|cpd|points|quals|ticket|tickets|degree|college|academy""",
    "law": """
        act|law|statute|statutory|regulation|regulations|rule|rules|bill|code of|guideline|guidelines|percent|per cent|
        deduct|deducted|tax|vat|gst|epf|minimum wage|legal|legally|allowed|rating|ratings|prescribe|penalty|
        imprisonment|fine for|limit|formula|by law|policy|policies|notice period|national insurance|social security""",
    "a page": """
        website|web site|web page|page|posting|bio|linkedin|profile|handbook|advert|brochure|app|portal|
        submissions page|annual report|press release|newspaper|in the paper|catalogue|catalog|faculty page|timetable|
        map|parking|opening hours|logo|ticker|job ad|job description|résumé|resume|your cv|wikipedia|google|formulary|
        dictionary|faq|directory|price list|menu|email|e-mail|phone number|postcode|award|awards|prize|unionized|
        unionised|headquarters|spin-out|subsidiary|branch|branches|subscriptions""",
    "not looked up": """
        haven't looked|have not looked|haven't look|did not look|didn't look|never looked|not look on|looked it up|
        look it up|looked up|not on your bio|chance to look|couldn't find|could not find|haven't read|haven't googled|
        didn't google|not checked|haven't checked|too lazy to|no time to read|didn't have time to|in the guideline|
        on your linkedin|on your profile|seen a little|save me looking|as defined|according to|posting says|page says|
        page ask|site says|handbook say|on the website|remind me|list for me|please list|for the record""",
}
_YOUR = frozenset({"your", "ur", "y'all's", "yours", "you're", "youre"})
_YOU = frozenset({"you", "u", "ya", "y'all", "you've", "you'd", "you'll", "ye", *_YOUR})
_ME = frozenset({"i", "me", "my", "i'm", "im", "i've", "i'd", "mine"})
_PRIVATE = (
    "faith",
    "politics",
    "origin",
    "love",
    "kin",
    "begetting",
    "illness",
    "vice",
    "crime",
    "money",
    "body",
    "socially",
    "losing a job",
    "marks",
    "inner life",
)
_LOADED = ("insult", "praise", "doom", "all or none", "misdeed", "those people", "in my eyes")
_WHY = frozenset({"why", "how", "isn't", "when", "at", "as", "because", "since"})
_PAGES = ("papers", "law", "a page")
# So many words before a matter, 'your' or 'you' makes it theirs.
_NEAR = 4


def _table() -> dict[str, tuple[str, ...]]:
    table: dict[str, set[str]] = {}
    for name, lines in _CLASSES.items():
        for phrase in "".join(line.strip() for line in lines.splitlines()).split("|"):
            table.setdefault(" ".join(stem(word) for word in phrase.split()), set()).add(name)
    return {phrase: tuple(sorted(names)) for phrase, names in table.items()}


_TABLE = _table()
# How a phrase begins, and the most words of those that begin so.
_LONGEST: dict[str, int] = {}
for _phrase in _TABLE:
    _stems = _phrase.split(" ")
    _LONGEST[_stems[0]] = max(len(_stems), _LONGEST.get(_stems[0], 0))


def concepts(stems: Sequence[str]) -> dict[str, list[int]]:
    """The classes that are there, each with the places where it begins."""
    found: dict[str, list[int]] = {}
    for place, first in enumerate(stems):
        for size in range(1, min(_LONGEST.get(first, 0), len(stems) - place) + 1):
            for name in _TABLE.get(" ".join(stems[place : place + size]), ()):
                found.setdefault(name, []).append(place)
    return found


def told(words: Sequence[str], stems: Sequence[str], *, is_open: bool) -> set[str]:
    """What the classes tell: which are there, whose they are, in what company, and in which kind of question."""
    there = concepts(stems)
    found = {f"cue:of {name}" for name in there}
    found |= _private(words, there, is_open=is_open)
    found |= _loaded(words, there)
    shape = "open" if is_open else "closed"
    found.update(f"cue:{name} {shape}" for name in _PAGES if name in there)
    if "slander" in there and "colleague" in there:
        found.add("cue:slander of a colleague")
    return found


def _private(words: Sequence[str], there: Mapping[str, list[int]], *, is_open: bool) -> set[str]:
    general = "in general" in there
    spoken_to = not _YOU.isdisjoint(words)
    matters = [name for name in _PRIVATE if name in there]
    found = set()
    for name in matters:
        before = {word for place in there[name] for word in words[max(0, place - _NEAR) : place + 1]}
        if not before.isdisjoint(_YOUR):
            found.add(f"cue:your {name}")
        if not before.isdisjoint(_YOU):
            found.add(f"cue:you and {name}")
            found.add("cue:you and a private matter")
            found.add(f"cue:you and a private matter {'in general' if general else 'alone'}")
        if not before.isdisjoint(_ME):
            found.add(f"cue:me and {name}")
        if not general:
            found.add(f"cue:{name} of {'you' if spoken_to else 'nobody'}")
    if matters:
        found.add(f"cue:private matters {min(3, len(matters))}")
        if not general and spoken_to:
            found.add(f"cue:private, of you, {'open' if is_open else 'closed'}")
        if "sorry to ask" in there:
            found.add("cue:private, with apology")
    return found


def _loaded(words: Sequence[str], there: Mapping[str, list[int]]) -> set[str]:
    loads = [name for name in _LOADED if name in there]
    found = {f"cue:loaded {min(4, len(loads))}"}
    if words and words[0] in _WHY:
        found.update(f"cue:{words[0]} {name}" for name in loads)
    found.update(f"cue:{one} and {two}" for place, one in enumerate(loads) for two in loads[place + 1 :])
    return found
