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
# Stems (see `stem`) and pairs or threes of stems.
_WORDS = {
    "career_path": """
        career|path|journey|background|trajectory|get into|got into|get start|got start|end up|ended up|came to|
        come to work|became|become a|become an|first job|early career|previous job|job before|transition|switch|
        pivot|decided to|decide to|led you|lead you|chose|choose thi|drew you|attract you|promotion|promot|
        turn point|milestone|five year|ten year|next step for you|see yourself|your mentor|start out|current role|
        current position|your story|moved from|left|next for you|get where|where you are|work your way|career goal|
        long term|before thi|move into|made you leave|inspir""",
    "day_to_day": """
        typical|day|daily|routine|week|weekly|morn|tuesday|monday|task|duti|responsibility|responsibiliti|
        project are|work on|work day|workday|spend your|meeting|hour by|shift look|day to|to day|time do|afternoon|
        calendar|inbox|desk job|tool do you use|average day|normal day|interact with|report to|function|shadow""",
    "likes_dislikes": """
        like|like most|like best|like least|enjoy|love|dislike|hate|favorite|favourite|reward|satisfy|satisfi|
        satisfaction|fulfill|fulfil|happy|happiest|proud|proudest|fun|bor|bore|regret|miss|best part|worst part|
        best and|most excit|excit|passionate|motivat|get you up|get out of bed|pleas|glad|frustrat|least|meaningful|
        do it all""",
    "challenges": """
        challeng|challenge|difficult|difficulty|difficulti|hard|hardest|toughest|tough|obstacl|obstacle|struggle|
        struggl|problem|pressure|stress|stressful|failure|mistak|mistake|risk|danger|dangerous|setback|pitfall|burn|
        burnout|go wrong|went wrong|wrong|overcome|overcame|surpris|underestimat|difficulties|keep you up|worry|
        demand|crisis|deal with|handle""",
    "skills": """
        skill|abiliti|ability|strength|qualiti|quality|trait|competenc|competency|competencie|technical|soft|
        softwar|software|python|excel|sql|code|coding|language|tool|technology|technologi|program|good at|
        personality|suited|essential|important for success|succeed|success|excel in|communication|leadership|
        set apart|separate|characteristic|attribute|practise|practice""",
    "education": """
        degree|major|educat|education|college|university|universiti|school|course|coursework|master|mba|phd|
        doctorate|certification|certificat|certificate|certif|train|training|diploma|license|licens|licence|exam|
        study|studi|studied|graduate school|grad school|class|classe|qualification|bootcamp|apprenticeship|
        internship useful|academic|bachelor|gpa|credential|curriculum|learn in|gap year|scholarship""",
    "entry_advice": """
        advice|entry|entry level|break into|breaking into|get in|getting in|new graduate|someone start|
        somebody start|start out|starting out|beginner|newcomer|applicant|candidate|apply|hir|hire|hiring|recruit|
        interview|stand out|first step|step should|my shoe|your shoe|internship|intern|experience do|
        someone like me|career chang|changer|would you advise|tip for|recommend for someone|foot in|portfolio|
        look for in|cover letter|get experience|gain experience|prepare|enter the|enter thi|entering|first job in|
        in my position|in my place|do differently|younger self|know before""",
    "culture": """
        culture|environment|atmospher|atmosphere|team|colleague|coworker|boss|manager|management|value|
        leadership style|hierarch|hierarchical|dress|office|divers|diversity|inclusion|inclusive|people work|
        collaborat|collaborative|kind of people|type of people|fit in|unwritten|decision|decision made|friendly|
        social|ethic|turnover|work with|get along|company differ|remote team|feedback given|treat|autonomy|disagree|
        newcomer|welcome""",
    "work_life": """
        balance|work life|life balance|hour|weekend|overtime|travel|even|evening|family|flexib|flexible|flexibility|
        remote|home|vacation|holiday|holidays|on call|night|children|switch off|personal life|outside of work|
        outside work|time off|parent|parental|part time|schedule|commut|commute|work from home|from home|leave at|
        maternity|shift work|long hours|unplug|disconnect|lifestyle|hobbi|life""",
    "compensation_general": """
        salary|salari|pay|paid|earn|wage|compensation|bonus|bonuse|benefit|money|income|raise|pension|package|
        equity|stock|perk|overtime pay|make a living|financial|financially|range|commission|tip|health insurance|
        rate|afford|freelanc rate|ctc|stipend|lakh|remuneration|cost of liv""",
    "industry_trends": """
        industry|industri|trend|future|chang|change|market|technology chang|ai|artificial|automat|automation|
        automate|grow|growth|growing|demand|outlook|next five|next ten|five years|ten years|pandemic|covid|
        remote work|regulat|regulation|law|economy|sector|competitor|compani lead|evolv|evolve|evolving|shrink|
        disrupt|forecast|develop|development|decline|chatgpt|sustainab|climate|new rule|emerging|job market|
        landscape|direction|where do you see the|head""",
    "feedback_on_me": """
        resume|cv|my resume|my cv|my background|my experience|my portfolio|my profile|my skill|feedback|come across|
        my pitch|about me|my application|my strength|my weakness|my writ|my email|my letter|my linkedin|
        gap between me|how do i|have i|competitive|my major|my degree|my plan|my answer|impression|my story|
        my chance|am i|strengthen my|my goal|my case|my work|my english|my accent|qualified|critique|review my|
        improve my""",
    "resources": """
        book|read|reading|podcast|blog|journal|website|newsletter|magazine|association|conferenc|conference|event|
        event should|meetup|group|organization|organisation|resourc|resource|publication|join|attend|mailing|forum|
        online course|professional association|community|communiti|follow|subscribe|society|
        professional organization|professional bodi|professional body|workshop|webinar|seminar|recommend read|
        keep up|stay up|up to date|current with|youtube|slack|listen""",
    "referrals": """
        who else|anyone else|someone else|introduc|introduce|introduction|referr|refer|contact|connect me|talk to|
        speak to|speak with|talk with|reach out|person|people i|anyone|somebody|name|put me|suggest i|colleague who|
        anyone you|someone who|anyone who|other people|meet|in your network|know anyone|know somebody|know someone|
        you sent|network|point me|get in touch""",
    "closing": """
        stay in touch|keep in touch|in touch|follow up|thank|anything else|haven't asked|not asked|
        should have asked|have asked|didn't ask|help you|do for you|return the|linkedin|connect with|before we|
        before i|wrap|last question|final|may i|contact you|email you|write to you|let you know|update you|keep you|
        be of help|of use to|minute left|time is up|finish|covered|missed|else i should|useful to you|next step|
        best way to reach|you back|send you|question for me|any question""",
    "other": """
        company do|product|founded|founder|ceo|headquarter|revenue|stand for|client|customer|branch|name of|vote|
        religion|born|outsider|misconception|myth|people think|opening|vacancy|vacanci|hire me|job for me|
        my application|get wrong|employee|question do you wish""",
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
    for topic, words in _WORDS.items():
        for phrase in "".join(line.strip() for line in words.splitlines()).split("|"):
            table.setdefault(" ".join(stem(word) for word in phrase.split()), set()).add(topic)
    return {phrase: tuple(sorted(topics)) for phrase, topics in table.items()}


_TABLE = _table()


def hints(stems: Sequence[str]) -> Iterable[str]:
    """'topic skills', and 'topics skills' where more than one word says so."""
    count: dict[str, int] = {}
    for size in (1, 2, 3):
        for place in range(len(stems) - size + 1):
            for topic in _TABLE.get(" ".join(stems[place : place + size]), ()):
                count[topic] = count.get(topic, 0) + 1
    for topic, times in count.items():
        yield f"topic {topic}"
        if times > 1:
            yield f"topics {topic}"
