"""Words that tell what a question is about, by topic; the trained model weighs them with all the others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

TOPICS = (
    "career_path",
    "day_to_day",
    "likes_dislikes",
    "challenges",
    "skills",
    "education",
    "entry_advice",
    "culture",
    "work_life",
    "compensation_general",
    "industry_trends",
    "feedback_on_me",
    "resources",
    "referrals",
    "closing",
    "other",
)
# Words and phrases of up to four words, read by their stems (see `stem`): what nearly says it, and what leans to it.
_STRONG = {
    "career_path": """
        career path|career journey|career so far|your journey|your path|your background|your career|
        your route|your road|trajectory|get into thi|got into thi|get into the field|got into the field|
        get into your|got into your|how you got into|did you get into|get start|got start|end up|
        ended up|came to work|come to work|come to be|came to be|first job|first position|first role|
        early career|previous job|last job|job before|jobs before|before thi|before you|transition|
        switch|switched|pivot|decided to|decide to|decided on|led you|lead you|chose|choose thi|
        choose your|choose to|did you choose|drew you|draw you|attract you|attracted to|turn point|
        milestone|next step for you|next for you|see yourself|start out|started out|your story|
        moved from|move from|move into|moved into|made the move|the move|made the jump|the jump|
        made you leave|made you go|made you want|leave the|left the|left your|you left|you leave|
        prompt you|inspir|settle on|specialis|specializ|carried over|detour|work your way|rise to|
        rose to|climb|promotion|promot|advance|advancement|career progression|progression|career ladder|
        in five year|in ten year|five years' time|long term goal|career goal|your goal|your plan|
        ambition|stumbl|by chance|by accident|planned and how much|always wanted|always want|always plan|
        child|as a child|dream of|change career|changed career|career change|career choice|
        choice of career|turn down|turned down|you quit|got you here|brought you here|get where you|
        got where you|where you are today|where you are now|where you are|current position|
        present position|your position|current role|years old|at twenty|grow up|what made you|
        what convinced you|what persuaded you|path from|road from|route from|from school to|graduation|
        after graduat|become a|became a|become an|became an|becom|how did you get to|
        how did you get from|start your own|set up on|founded your""",
    "day_to_day": """
        typical day|typical week|typical shift|normal day|average day|ordinary day|ordinary week|
        usual day|regular day|day look|week look|day to day|daily|day in the life|workday|work day|
        working day|work week|your day|your week|your morn|your afternoon|your monday|a monday|
        a tuesday|tuesday|on monday|first thing you|last thing you|spend your time|spend most|spend your|
        of your time|your time go|time on|time divided|hour by hour|task|duti|responsibility|
        responsibiliti|responsibl|work on|work on now|working on|project are you|tools do you|
        tool do you|software do you|interact with|work with most|report to|job involve|role involve|
        job entail|role entail|work involve|work consist|work entail|shadow you|shadow|sit at a desk|
        at a desk|on your desk|your desk|at your desk|at a computer|paperwork|routine|case move|come in|
        comes in|happens to|prioritis|prioritiz|organis your|organize your|structure your|plan your|
        meetings do you|your meeting|in meeting|cycle|shift look|during a shift|on shift|what do you do|
        what you do|what did you do|do you actually do|actually do all|do all day|all day|yesterday|
        last week|thi week|this morn|today look|every day|each day|everyday|outside the office|
        out of the office|in the field|in court|client work|how varied|variety|vary|work alone|alone|
        job descript|position involve|on a daily""",
    "likes_dislikes": """
        like most|like best|like the most|like the least|like least|like about|like or|enjoy|enjoy most|
        enjoy least|love about|love most|you love|dislike|hate|favorite|favourite|reward|satisfy|
        satisfi|satisfaction|fulfill|fulfil|happy|happiest|happy with|proud|proudest|pride|fun|bore|
        bor|regret|would you miss|you miss|best part|worst part|best thing|worst thing|best and worst|
        best bit|worst bit|most excit|excit|passionate|passion|motivat|get you up|out of bed|
        keep you going|keeps you|keeps you in|pleas|glad|least favourite|meaningful|meaning|do it all|
        choose it again|do it again|thrill|joy|delight|pros and con|upside|downside|advantage|
        disadvantage|highs and low|ups and down|like your job|love your job|like your|worth it|
        look forward|interesting about|find interesting|part would you|would you keep|hand to somebody|
        give away|if you won|lottery|change about your|change about the|change one thing|why do you still|
        surpris you|surprised you|why i do|highlight|appreciat|grumble|complain|put off|
        could do without|dread|annoy|drain|energy|energi|cheer|smile|laugh|most fulfill|gratif|
        content|disappoint""",
    "challenges": """
        challeng|challenge|biggest challenge|difficult|difficulty|difficulti|hard part|hard about|
        hardest|harder|hard to|toughest|tough|trickiest|tricky|obstacl|hurdle|barrier|struggle|
        struggl|problem|pressure|stress|stressful|failure|failed|mistak|mistake|error|risk|danger|
        dangerous|setback|pitfall|burn out|burnout|go wrong|went wrong|goes wrong|gone wrong|
        wrong most|overcome|overcame|keep you up|keep you awake|awake at night|worry|worri|demanding|
        crisis|cope|cope with|deal with|dealt with|handle|setbacks|conflict|complaint|deadline|
        put up with|stand up to|breaks first|nearly packed|packed it in|giving up|gave up|give up|warn|
        warned you|cost you|toll|emotional|exhaust|tiring|tire|heavy|frustrat|bureaucracy|red tape|
        paperwork absolut|refus|impossible|lose a patient|losing a|bad news|when something fail|fail|
        competition|shortage of staff|understaffed|fear|afraid|scare|scary|unbearable|overwhelm|juggle|
        resistance|criticism|ungrateful|rude|angry|abuse|lesson|learned the hard|underestimate|
        nobody warn|prepare you for|prepare for|prepared for|not go to plan|according to plan|sacrifice""",
    "skills": """
        skill|abiliti|ability|strength|qualiti|quality|personal qualiti|trait|competenc|competency|
        competencie|technical|soft|software|python|excel|sql|java|code|coding|programming|
        programme languag|good at|be good|get good|personality|temperament|suited|suit for|suitable|
        essential|succeed|success in|be successful|successful people|communication|leadership|set apart|
        sets apart|separate|characteristic|attribute|attributes|practis|practice|knack|talent|aptitude|
        know how|what does it take|it take to|kind of person|type of person|sort of person|thrive|
        do well|does well|good judg|judgement|judgment|patience|attention to detail|math|mathematic|
        statistics|drawing|writing|typing|spelling|fluent|second languag|languages|german|french|
        spanish|mandarin|english import|speak|public speaking|present|negotiat|transfer|transferable|
        carry over|be able to|able to do|able to|outgoing|introvert|extrovert|shy|creative|organised|
        organized|detail|multitask|teamwork|empathy|skillset|toolkit|hold me back|muscle|stamina|
        physically fit|fit enough|colour blind|strong stomach|what makes a good|makes a good|make a good|
        a good|great one|tell a good|best people|best engineers|expert|expertise|master|know about|
        need to know|need to learn|learn first|worth learning|keep your hand|hand in|up to speed|rusty|
        capab|competent|what must a person""",
    "education": """
        degree|major|majored|minor in|educat|college|university|universiti|school|course|coursework|
        master|masters|mba|phd|doctorate|certification|certificat|certificate|certif|cert|train|
        training|diploma|license|licens|licence|exam|examination|study|studi|studied|studying|
        graduate school|grad school|class|classe|qualification|qualify|qualified|bootcamp|boot camp|
        apprenticeship|academic|bachelor|gpa|grade|credential|curriculum|gap year|scholarship|tuition|
        student|student debt|student loan|alma mater|professor|thesis|dissertation|semester|module|
        lecture|llb|lpc|bar exam|bar council|cpa|cfa|acca|pmp|chartered|residency|fellowship|
        conversion|conversion course|night school|evening class|open university|subject|a level|gcse|
        high school|class 12|jee|neet|upsc|entrance|admission|entry requirement|accredit|
        continuing education|cpd|professional development|further training|on the job|taught|teach you|
        learn at|learned at|formal educat|pay for your studi|graduate programme|textbook""",
    "entry_advice": """
        advice|advise|entry level|entry|break into|breaking into|break in|breaking in|get in|
        getting in|get into|getting into|way in|route in|new graduate|fresh graduate|fresher|
        someone start|somebody start|starting out|start out|starting today|start today|just starting|
        beginner|newcomer|applicant|candidate|apply|application process|appli|hir|hire|hiring|recruit|
        recruitment|recruiter|recruiters|interview|stand out|first step|step should|steps should|
        in my shoe|my shoe|your shoe|in my place|in my position|internship|intern|work experience|
        someone like me|somebody like me|person like me|career chang|career changer|would you advise|
        tip for|tips for|foot in|foot in the door|look for in|cover letter|get experience|
        gain experience|relevant experience|prepare myself|enter the|enter thi|entering|enter a|
        first job in|find a job|find job|find work|look for work|looking for work|job search|job hunt|
        job market for|landing a|land a|do differently|younger self|known before|wish you had known|
        know before|wish you'd known|should i do|should i start|would you do|if you were me|if you were|
        start again|trainee|placement|advertis|advertised|not advertised|vacanc|vacancy|employers look|
        employer look|employer|internships|graduate scheme|trial|volunteer|network|networking|
        without experience|no experience|too old|too late|connections|contact get|references|reference|
        get notic|noticed|first client|begin|how do i|how can i|how could i|how should i|how would i|
        what should i|what can i do|assessment|aptitude test|selection|from advert to offer|job offer|
        probation|get hired|be hired|people get""",
    "culture": """
        culture|environment|atmospher|atmosphere|vibe|mood|team|teammate|colleague|coworker|co-worker|
        boss|manager|management|managers|management style|supervisor|director|leadership style|hierarch|
        hierarchy|hierarchical|dress|dress code|divers|diversity|inclusion|inclusive|people work|
        collaborat|collaborative|kind of people|type of people|fit in|unwritten|unwritten rule|
        decision made|decisions made|decisions get|decision get|friendly|social|socialis|socialize|
        ethic|turnover|get along|get on with|company differ|treat|treated|autonomy|freedom|disagree|
        disagreement|argue|welcome|welcoming|workplace|work place|work environment|working environment|
        organisation like|company like|at your company|at your firm|in your company|in your firm|
        in your organisation|where you work|your company's value|value|values|mission|your company|
        your firm|your organisation|your organization|your office|the office|your department|
        management listen|mentoring|recognis|recogniz|celebrat|politics|gossip|bully|bullies|women|
        minority|young|older|old-timers|newcomer|junior|senior|seniority|partner|crew|staff|
        community at|morale|loyal|stay long|people stay|place to work|best place|new joiner|joiner|
        onboard|trust|respect|family firm|start-up|startup|large company|small company|small firm|
        corporation|agency|in-house|public sector|private sector|open plan|open-plan|tea room|canteen|
        lunch|humour|jokes|reputation|toxic|feedback given|feedback work|rewarded|listened|communicat|
        how many people|people like|your people|what is it like to work|what's it like to work|
        like to work for|like to be new|the only|outsider""",
    "work_life": """
        balance|work life|worklife|life balance|work-life|hour|hours|long hours|working hours|weekend|
        weekends|overtime|travel|travelling|even|evening|evenings|family|families|flexib|flexible|
        flexibility|remote|remotely|work from home|from home|working from home|at home|home|vacation|
        holiday|holidays|annual leave|leave|time off|day off|days off|on call|on-call|night|nights|
        night shift|shift|shift work|rota|roster|children|kids|childcare|child|parent|parental|
        parenthood|maternity|paternity|partner or|husband|wife|spouse|switch off|personal life|
        social life|private life|outside of work|outside work|life outside|part time|part-time|schedule|
        commut|commute|leave at|unplug|disconnect|lifestyle|hobbi|hobby|hobbies|workload|pace|
        nine to five|nine-to-five|late|sunday|saturday|christmas|bank holiday|friends|friendship|
        rest of life|free time|spare time|own time|boundaries|boundary|four day|four-day|hybrid|
        sick leave|sabbatical|sleep|health|wellbeing|mental health|touring|away from home|being away|
        peak|busy season|seasonal|home life|full time|full-time|lives|guilty|babies|single mother|
        single parent|after work|after hours|out of hours|weekly hours|rest hours|retired|working week""",
    "compensation_general": """
        salary|salari|salaries|pay|paid|pays|payer|earn|earns|earning|earnings|wage|wages|
        compensation|bonus|bonuse|bonuses|benefit|benefits|money|income|raise|raises|pension|package|
        equity|stock option|stock|share scheme|perk|perks|overtime pay|make a living|living from|
        live on|put together a living|financial|financially|range|commission|tips|health insurance|
        insurance|rate|rates|day rate|going rate|hourly|afford|freelance rate|ctc|stipend|lakh|lpa|
        remuneration|cost of live|cost of living|profit share|pay scale|pay band|pay rise|fee|fees|
        charge|what to charge|invoice|price|pricing|costs|fortune|rich|debt|loan|loans|mortgage|
        savings|save|retire on|underpaid|overpaid|well paid|make per|make a year|you make|take home|
        take-home|allowance|expenses|severance|redundancy|union rate|minimum wage|four figure|
        six figure|worth financially|economics of|six-figure|cash|bank account|net worth|living wage|
        negotiat offer|negotiate""",
    "industry_trends": """
        industry|industri|trend|future|market|technology chang|technolog|technology|ai|a.i|artificial|
        artificial intelligence|automat|automation|automate|machine learn|robot|robots|grow|growth|
        growing|demand for|outlook|job outlook|next five|next ten|next few year|coming years|
        years from now|in ten years|ten years' time|pandemic|covid|regulat|regulation|law|new law|
        legislation|brexit|economy|economic|recession|downturn|inflation|sector|competitor|evolv|
        evolve|evolving|shrink|shrinking|disrupt|forecast|develop|development|decline|declin|chatgpt|
        sustainab|climate|net zero|emerging|job market|landscape|direction|head|headed|heading|
        where do you see the|chang|changed|changing|change the|changes in|has changed|how has|how have|
        will change|have changed|innovation|debate|arguing about|hot topic|issue facing|issues facing|
        facing the|shortage of|skills shortage|digital|digitalis|online shop|e-commerce|social media|
        streaming|cuts|grant cuts|funding|budget|policy|government|minister|politics|reform|tariff|
        consolidat|merger|mergers|closed|shut|have shut|going under|collaps|collapse|dying|no future|
        obsolete|replace|replaced|taking over|disappear|extinct|boom|bubble|supply|offshor|outsourc|
        global|globalis|interest rate|stable|stability|secure|job security|prospects|prospect|
        high street|print is|industry standard|what's new|next big|on the horizon|keep an eye|watch""",
    "feedback_on_me": """
        my resume|my résumé|my rsum|my r.sum|resume|résumé|my cv|cv|my background|my experience|
        my portfolio|my profile|my skill|my skills|my strength|my weakness|my weaknesses|
        my qualification|my qualifications|my history|my degree|my major|my grades|my plan|my plans|
        my story|my pitch|my introduction|my application|my cover letter|my letter|my email|my writing|
        my linkedin|my project|my chances|my chance|my answer|my answers|my approach|my goal|my english|
        my accent|my age|my work|my presentation|my interview|my case|my personality|feedback|
        give me feedback|come across|came across|about me|of me|do i|am i|did i|would i|have i|
        i'd make|i'd be|i make|fit for me|suit me|me fitting|see me|i fit|i've told|i have told|
        heard from me|impression|stronger candidate|more convincing|gap in my|gaps|gap|lack of|
        weaknesses|qualified|critique|review my|look at my|look over|improve my|strengthen|
        present myself|describe myself|sell myself|perfect for|hire me|would you hire|good enough|
        enough experience|right track|concerns|concern you|missing from|emphasise|emphasize|
        someone with my|with my|given my|based on what|rate my|my one-minute|one-minute introduction""",
    "resources": """
        book|books|read|reading|reading list|podcast|podcasts|blog|blogs|journal|journals|website|
        websites|site|sites|newsletter|newsletters|magazine|magazines|association|associations|
        conferenc|conference|conferences|event|events|meetup|meetups|meet-up|groups|group|resourc|
        resource|resources|publication|publications|join|attend|mailing list|mailing|forum|forums|
        online course|online courses|professional association|professional body|professional bodi|
        professional society|society|societies|community|communities|institute|chartered institute|
        chamber|guild|union|follow|subscribe|workshop|workshops|webinar|webinars|seminar|seminars|
        lecture|keep up|stay up|up to date|stay current|current with|stay informed|informed|youtube|
        channel|slack|discord|reddit|listen|listen to|library|learn more|learn more about|
        find out more|find information|information about|source|sources|documentary|film should|author|
        writer|paper|papers|article|articles|report|guide|handbook|manual|tool taught|member|
        membership|fair|career fair|trade fair|trade show|exhibition|museum could i visit|could i visit|
        visit|open day|swap notes|talk to each other|exchange|turn for answers|for answers|
        look things up|bookshelf|shelf|textbook|job board|training day|evening class|online|free tool|
        data set|student rate|subscription""",
    "referrals": """
        who else|whom else|anyone else|anybody else|someone else|somebody else|introduc|introduce|
        introduction|referr|refer|connect me|put me in|put me in touch|in touch with|talk to|talk with|
        speak to|speak with|speak|speaking with|meet|reach out|contact|contacts|contact next|person|
        people i|person i|people to|person to|anyone|anybody|someone|somebody|know anyone|know anybody|
        know someone|know somebody|know of anyone|know of anybody|name|names|your name|name of|number|
        email of|phone number|suggest i|colleague who|colleagues who|which of your|who in|who among|
        who at|who would|who do you|who does|whom do you|whom would|whom should|who should|who could|
        who might|who is|who are|anyone you|someone who|anyone who|somebody who|people who|other people|
        others i|others who|in your network|your network|your contacts|you sent|sent me|mention your|
        mention that|use your name|point me to|point me|get in touch|get hold of|comes to mind|
        come to mind|willing to|be open to|mentor|find a mentor|look up to|admire|your classmates|
        classmate|alumni|former colleague|would talk|spare me|fifteen minutes|twenty minutes|
        a few minutes|her|him|approach|approach her|approach him|a message from|from a stranger|
        warm introduction|recruiter|headhunter|director about me|hiring manager|who disagrees|who see|
        people you mentioned|you mentioned|learn from""",
    "closing": """
        stay in touch|keep in touch|in touch|in contact|follow up|follow-up|thank|thank you|
        anything else|something else|anything i|anything we|haven't asked|not asked|should have asked|
        have asked|didn't ask|did not ask|not ask|i ask|ask you|question for me|questions for me|ask me|
        help you|do for you|return the|return the favour|return the favor|in return|of use|of help|
        of service|be useful|useful to you|linkedin|connect with you|connect on|before we|before i|
        before you go|wrap|last question|one more question|another question|further question|
        more questions|final|finally|final question|final advice|may i|might i|could i|can i|shall i|
        should i write|shall we|write to you|contact you|email you|call you|let you know|update you|
        keep you|keep you posted|how i get on|how it goes|how things go|get back to you|check back|
        come back to you|report back|minute left|minutes left|minutes are|time is up|out of time|
        our time|your time|let you go|stop here|finish|covered|cover|missed|missed anything|overlook|
        else i should|else should|next step|my next|next steps|do next|after this|after our|
        after talking|best way to reach|reach you|best time|prefer to be|send you|thank-you|quote what|
        take notes|good time to talk|still a good time|more time|our talk|our conversation|
        this conversation|talk again|meet again|conversation|today|take away|takeaway|to sum|last word|
        last words|words of wisdom|know about me|how did i do|my mentor|dinner|remember me|call again|
        again in|anything you'd like|anything you would|like to ask|like to add|add|wrong that|
        keep an eye out""",
    "other": """
        misconception|myth|outsider|get wrong|gets wrong|people think|people believe|stereotype|society|
        the public|public think|community|impact on|change how you|changed how you|changed the way you|
        way you look|see the world|explain your job|grandmother|headquarter|head office|headquarters|
        founded|founder|established|ceo|revenue|turnover|profit|stand for|stands for|client list|
        branch|branches|offices|employees|how many employees|products|product|services|sell|company do|
        charity do|firm do|organisation do|owns|owner|stock exchange|listed|share price|parent company|
        competitors|vote|religion|religious|born|opening|openings|vacancy|vacancies|job for me|
        position for me|hire me|take me on|me a job|refer me|pass my|forward my|put in a word|good word|
        your team for|on your team|in your team|join your|work for you|work here|work with you|
        work there|married|gay|single|girlfriend|boyfriend|date|old are you|your age|church|god|
        pregnant|where do you live|address|where are you from|from originally|nationality|visa|criminal|
        scar|instagram|drink|dinner|ill|illness|medication|weather|nice day|question do you wish|
        what is an|what is a|how does a|difference between|when was|where is|who is the|website|
        opening hours|ship to|located|based|based in|good time|trust|estate agents|politicians|ethical|
        moral|lawyer|museum opened|bridge built|the name of""",
}
_WEAK = {
    "career_path": """
        career|path|journey|background|history|experience|former|formerly|once|originally|back then|
        begin|began|start|year|stage|step|decision|choose|choice|stay|stayed|life|luck|mentor|
        influence|retire|retirement|join|joined|how long have you|leave|left|quit|stop|moment|moved|
        chapter|worst job""",
    "day_to_day": """
        day|week|morn|afternoon|monday|tuesday|wednesday|thursday|friday|hour|time|meeting|desk|
        office|computer|project|client|customer|patient|email|inbox|call|report|file|document|case|
        role|usual|usually|typical|happen|process|prepare|handle|look like|check|write|visit""",
    "likes_dislikes": """
        like|love|part|best|worst|good|great|feel|miss|change|keep|find|interesting|thing|moment|
        wonderful|amazing|bad|again|most|least""",
    "challenges": """
        hard|wrong|bad|surprise|demand|problem|serious|survive|manage|trouble|issue|lose|lost|
        break|broke|worst|stuck|quit|emergency|toughen|easier""",
    "skills": """
        need|important|useful|learn|tool|language|develop|improve|must|require|required|have to be|
        use|person|know""",
    "education": """
        learn|learned|prepare|teach|requirement|alternative|year|take|useful|study""",
    "entry_advice": """
        start|new|first|job|work|experience|i|me|get|position|field|someone|somebody|realistic|
        chance|portfolio|recommend|avoid|year""",
    "culture": """
        people|company|firm|office|work|team|together|organisation|organization|place|others|like|
        small|large|big|formal|group|support|change""",
    "work_life": """
        life|time|week|often|leave|busy|month|demand|year|predict|predictable|off|away|manage|fit""",
    "compensation_general": """
        worth|cost|make|usual|typical|expect|start|offer|figure|cover""",
    "industry_trends": """
        field|change|new|technology|year|business|profession|trade|think|expect|last|company|demand|
        people in|region|area|compete""",
    "feedback_on_me": """
        my|me|i|i'm|i've|think|background|strength|weak|chance|suit|fit|honest|improve|sound|
        myself|match""",
    "resources": """
        recommend|learn|information|local|worth|useful|suggest|beginner|good|field|professional""",
    "referrals": """
        who|whom|whose|people|others|other|colleague|know|ask|network|suggest|recommend|learn|
        willing""",
    "closing": """
        may|shall|time|question|again|last|next|else|anything|share|note|minute|know|send|talk""",
    "other": """
        company|firm|your|job|position|opportunit|opportunity|chance|people|public|me|world|team""",
}


def stem(word: str) -> str:
    """The word without its commonest endings: 'enjoyed' and 'enjoying' as 'enjoy'. Rough, and the same for all."""
    if len(word) > 4 and word.endswith("'s"):
        word = word[:-2]
    for ending, left in (("ies", "y"), ("ing", ""), ("ed", ""), ("es", "e"), ("s", "")):
        if len(word) > len(ending) + 3 and word.endswith(ending) and not word.endswith("ss"):
            return word[: -len(ending)] + left
    return word


def _table() -> dict[str, tuple[str, ...]]:
    table: dict[str, set[str]] = {}
    for strength, words in (("strong", _STRONG), ("weak", _WEAK)):
        for topic, lines in words.items():
            for phrase in "".join(line.strip() for line in lines.splitlines()).split("|"):
                stems = " ".join(stem(word) for word in phrase.split())
                table.setdefault(stems, set()).add(f"{topic} {strength}")
    return {phrase: tuple(sorted(topics)) for phrase, topics in table.items()}


_TABLE = _table()


def hints(stems: Sequence[str]) -> Iterable[str]:
    """'topic skills strong', and 'topics skills strong' where more than one phrase says so."""
    count: dict[str, int] = {}
    for size in (1, 2, 3, 4):
        for place in range(len(stems) - size + 1):
            for topic in _TABLE.get(" ".join(stems[place : place + size]), ()):
                count[topic] = count.get(topic, 0) + 1
    for topic, times in count.items():
        yield f"topic {topic}"
        if times > 1:
            yield f"topics {topic}"
