"""Signs of trouble in what is said, and in brackets: what is seen or heard."""

from soundings.coach.cues import Cues

# In the contact's words.
CONTACT = Cues(
    {
        "interview": (
            r"\b(?:tell me about (?:a time|yourself|your (?:last|current|previous|experience))|your (?:greatest "
            r"|biggest |main )?(?:weakness\w{0,2}|strengths?|salary|notice period|availability|references?|last"
            r" (?:manager|boss|employer))|where do you see yourself|why (?:should (?:we|i) (?:hire|take|pick)"
            r"|us\b|this (?:field|company)|do you want (?:this|to work|the)|did you leave|you left)|walk me"
            r" through your (?:resume|cv|career)|what salary|salary expect\w{0,8}|how much (?:would|do|are) you"
            r" (?:want|expect|look)|when (?:could|can|would) you (?:be able to )?start|sell (?:it to )?me|sell me"
            r"|(?:a )?(?:proper|real|formal|job) interview|interview you|would you (?:consider|like|want|be"
            r" interested in) (?:a |the |this |that |our )?(?:job|role|position|applying|interview)|apply for"
            r" (?:it|this|the)|we(?:'ve| have) (?:got )?an? (?:opening|vacancy|gap|spot)|what (?:are your|do you"
            r" consider your|is your|'s your)|what would you bring|what can you (?:bring|offer|do for)|how would"
            r" you (?:handle|deal|fix|approach|solve|improve)|describe a (?:situation|time|project)|give me an"
            r" example of|are you a team player|handle (?:stress|pressure|conflict)|what made you leave|why did"
            r" you leave|gap in|five years)\b"
        ),
        "out of time": (
            r"\b(?:(?:got|have|need|going|supposed|ought) to (?:jump|run|go|dash|leave|hop|head|be (?:somewhere"
            r"|in|at|off)|get (?:going|back|to|off)|wrap|stop|cut)|gotta|must (?:go|run|dash|leave|be off)|(?:my"
            r"|the) (?:next|two|three|one|ten|eleven|four|five|noon|\d{1,2})(?: o'clock|:\d\d)?(?:'s| is| has)?"
            r" ?(?:meeting|call|appointment|here|waiting|o'clock)|only (?:have|got) (?:\w{1,10} ){0,3}(?:minutes?"
            r"|mins?|seconds?)|(?:a|one|two|three|four|five|ten|\d{1,2}) (?:more )?(?:minutes?|mins?|seconds?)"
            r" (?:left|now|before|till|until|tops|max)|running (?:late|out of time|over)|out of time|time'?s up"
            r"|hard stop|short on time|cut (?:this|it|you|us) short|wrap (?:this |it |things )?up|be quick|make"
            r" it (?:quick|your|fast)|last question|best question|they(?:'re| are) (?:calling|waiting)|i(?:'m|"
            r" am) (?:late|wanted|due|needed|being called|boarding)|calling my flight|another (?:meeting|call"
            r"|appointment)|meeting (?:starts|in|at)|pulled into|something(?:'s| has) come up|i won't be back|put"
            r" you down for|double[- ]booked|do have a|lose you|sorry,? (?:i|but i|that's)|fire bell|ward round)\b"
        ),
        "rude": (
            r"\b(?:waste (?:of )?(?:my|your|an|the)?|wasting|don't (?:waste|care|bother)|didn't you (?:bother"
            r"|read|even|listen)|couldn't hack|clean your ears|do i look like|are you (?:serious|stupid|deaf|even"
            r"|kidding|listening)|stupid|idiot\w{0,3}|silly|dumb|ridiculous|pathetic|nonsense|rubbish|love,"
            r"|sweetheart|darling|honey|you people|your lot|people like you|kids (?:these days|like you)|you"
            r" wouldn't (?:understand|last|get it)|you(?:'d| would)(?: never| not|n't) (?:last|make it|cut it"
            r"|survive)|you(?:'ll| will) never|not cut out|no chance|give up|get (?:lost|out)|shut up|who (?:let"
            r"|put) you|another one of (?:these|you|those)|obviously|that's obvious|i said it once|i already"
            r" (?:said|told)|weren't you listening|can't make out|can't they teach|amaze me|i doubt it|did you"
            r" understand|somebody has to|not impressed|unimpressive|what else is on your|bad moment|next\.|spit"
            r" it out|hurry up|what do you want|i(?:'ve| have) no (?:idea|interest)|i only said yes|off my back"
            r"|google it|look it up|read the (?:website|page)|who cares|your (?:sort|kind|generation)|too old"
            r"|short, in your case|stick to|boring question|what a question|laughs)\b"
        ),
        "declines": r"\b(?:sooner i'd tell you|i'd rather not)\b",
        "digression": (
            r"\b(?:where was i|anyway|i'll (?:come|get) (?:back )?to (?:that|it)|coming to that|that reminds me"
            r"|another story|long story|funny story|you(?:'ve got| have) to (?:understand|go back|appreciate)"
            r"|back in|mind you|speaking of|oh,? that's a story|let me (?:give|tell) you|i'll tell you|so"
            r" (?:anyway|then|he says|she says|i says|there)|he (?:said|says|told)|my (?:wife|husband|brother"
            r"|brother-in-law|aunt|uncle|mother|father|cousin|dog|neighbour|neighbor)|by the by|but i digress"
            r"|wouldn't believe)\b"
        ),
        "taken aback": (
            r"\b(?:not (?:really )?what i|that's not|thought this was|apply|up to the|hr\b|i don't choose|wires"
            r" crossed|i wouldn't feel|i couldn't|i can't (?:do|promise)|you (?:did )?sa(?:id|y) you|i've known"
            r" you|go through|we hardly know|we've only)\b"
        ),
        "in a hurry": (
            r"\b(?:(?:i(?:'ve| have)?|we(?:'ve| have)?) (?:got |really |just |only |do )?(?:to|need to|have to"
            r"|must|should|better|can only)\b|minutes?|mins\b|seconds|late|hurry|quick(?:ly)?|soon|waiting|wanted"
            r"|another (?:call|meeting)|next (?:call|meeting|patient|client|appointment|class)|my (?:train|bus"
            r"|flight|lift|ride|kids?|daughter|son|boss|client|patient)|upstairs|downstairs|phone|door|bell|alarm"
            r"|reschedul\w{1,3}|today\?|half an hour|sandwich|earlier than|over time|end here|stop here|leave it"
            r" there|pick (?:this|it) up)\b"
        ),
        "as a candidate": (
            r"\b(?:hire|hiring|candidates?|role|position|vacanc\w{1,3}|opening|offer|salary|pay|notice"
            r"|start(?:ing)?|fit in|join|team|resume|cv|weakness\w{0,2}|strengths?|reference|test|exercise"
            r"|whiteboard|code|sell|convince|persuade|apply|application|interview|fancy|available"
            r"|relocat\w{1,4})\b"
        ),
        "to you": r"\b(?:you|your|you're|you'd|yourself)\b[^.!?]{0,120}\?",
        "trailing": r"\.\.\.\s{0,3}$|…\s{0,3}$|^\s{0,3}(?:\.\.\.|…)",
        "leaving": (
            r"\((?:[^)]{0,60}(?:stands|coat|watch|checks the time|phone rings|knock|packs|gets up|door|bag|keys"
            r"|beeps|buzzes|alarm)[^)]{0,60})\)"
        ),
        "unkind sign": (
            r"\((?:[^)]{0,40}(?:sneer|scoff|rolls (?:his|her|their) eyes|laughs|typing|sighs|yawns|smirk"
            r"|snort)[^)]{0,40})\)"
        ),
        "warm": (
            r"\b(?:good question|great question|happy to|take your time|i'd be glad|of course|you'll like|i'll"
            r" send you|ask me|glad you|that'll help you|let me think|want to get this right)\b"
        ),
    }
)
# In the seeker's own words.
SEEKER = Cues(
    {
        "nervous": (
            r"\b(?:nervous|anxious|scared|frightened|terrified|shaking|trembling|sweating|blank|white"
            r"|blush\w{0,3}|gone red|heart(?:'s| is)|racing|dry|sick|can't remember|forgot(?:ten)? (?:what|my|the"
            r"|everything|how)|lost my (?:place|train|words|nerve)|my mind|wrong page|start again|start over"
            r"|talking too (?:fast|much)|stupid question|silly|wasting your time|i'm (?:so |really |not"
            r" )?(?:sorry|bad at|good at) (?:this|it)|not good at this|never done this|first time|i nearly didn't"
            r"|practised this|practiced this|read from my notes|forget how|stutter\w{0,4}|stammer\w{0,4}|laughing"
            r"|where was i|what was i|oh (?:gosh|god|dear|no)|voice (?:cracks|shakes|trembles))\b"
        ),
        "work": (
            r"\b(?:jobs?|openings?|vacanc\w{1,3}|positions?|roles?|place|spot|desks?|team|internship|placement"
            r"|hire|hired|hiring|hr\b|resumes?|cvs?|application|apply|visa|work (?:here|for you)|working here"
            r"|references?|referral|drivers|boss|foreman|manager|head of|recruit\w{0,5})\b"
        ),
        "your doing": (
            r"\b(?:(?:could|would|can|will|if|might) (?:you|i|one)|you could|you'd|any chance|chance|hoping|put"
            r" you down|make it|by the summer|by then|for me|pass it|be mine|have a word|good word|sponsor|take"
            r" me|get me)\b"
        ),
        "put me in": (
            r"\b(?:get me (?:in|on|onto|into|a)|take me on|hire me|have me|put (?:me|in a|you down)|pass (?:it"
            r"|this|my|them) (?:on|along)|have a word with|good word|sponsor (?:me|my)|i'd be perfect|be mine"
            r"|push it)\b"
        ),
        "broken off": r"(?:\.\.\.|…|-)\s{0,3}$",
        "sorry": r"\b(?:sorry|apologi[sz]e|excuse me)\b",
        "filler": r"\b(?:um+|uh+|er+|erm+|i,|the,|what's the,)(?=[\s,.…]|$)",
        "nervous sign": (
            r"\((?:[^)]{0,60}(?:very fast|cracks|shak|trembl|blush|fumbl|drops|stammer|swallow|breath|laughs"
            r" nervously|whisper|quiet)[^)]{0,60})\)"
        ),
        "broken": r"(?:\b\w{1,12}, (?:um|uh|er|sorry|i|the|what)\b|\.\.\.|…)",
    }
)
# In brackets or dots on either side: nobody says anything.
SILENCE = Cues(
    {
        "nothing": r"^\s{0,3}(?:\.\s?){2,6}$|^\s{0,3}…\s{0,3}$",
        "pause": (
            r"\((?:[^)]{0,80}(?:silen|pause|nothing|no answer|no reply|does not answer|doesn't answer|seconds"
            r"|minute|quiet|says nothing|still thinking|stares|looks (?:out|away|down|at)|waits|hums|a while"
            r"|ticks|breathes|crickets)[^)]{0,80})\)|\[(?:[^\]]{0,80}(?:silen|pause|nothing|seconds"
            r"|quiet)[^\]]{0,80})\]"
        ),
        "short hum": r"^\s{0,3}(?:hm+|mm+|uh|well|er)\.{0,3}\s{0,3}$",
    }
)
