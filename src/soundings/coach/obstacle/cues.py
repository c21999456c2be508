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
        "unkind": (
            r"\b(?:useless|childish|time-?wasters?|pester\w{0,3}|(?:not|n't) (?:even )?(?:clever|smart|bright|good"
            r"|tough|cut"
            r"|made|up) (?:enough|out|to it)|slow or|a brain|your generation|generation like|good luck with that|on"
            r" your own"
            r" time|real work|work to do|you sound like|crying|who told you|get on with it|grow up|laughable|a joke"
            r"|embarrass"
            r"\w{0,4}|ignoran\w{1,2}|hopeless|amateur\w{0,2}|spoon-?feed|babysit\w{0,3}|lazy|entitled|clueless"
            r"|snowflakes?"
            r"|what a way to|doorstop|binned|bored me|boring me|dragged me|made me do|made to do this|get rid of"
            r" you|how hard"
            r" can it be|don't waste|last a (?:day|week|minute)|little (?:girl|boy|hands|head|brain)|pretty face"
            r"|that's your"
            r" question|is that (?:it|all|the best)|do you (?:not|even)|did they not|didn't they|have you (?:not"
            r"|even)|can't"
            r" you|are you (?:slow|thick|dense|for real|always)|what's wrong with you|why am i|i doubt (?:that"
            r" )?you|you'd"
            r" follow|you(?:'ve| have) understood nothing|you people|these people|whoever (?:told|sent)|never heard"
            r" such"
            r"|drop ?out|honey|dear|sweetie|buddy|mate, |son, |lad, |utterly|seriously\?|suit yourself|not as if|no"
            r" sense"
            r"|next\.|nobody (?:asked|cares)|none of your business|mind your own|am i supposed to|not your mother"
            r"|figures\.)"
        ),
        "has to go": (
            r"\b(?:my (?:bus|train|taxi|cab|plane|flight|lift|ride|shift|battery|client|patient|boss|son|daughter"
            r"|kid|wife"
            r"|husband|next|two o'clock|ten o'clock|\w{3,6} o'clock)\b|taxi's|is that the time|due (?:upstairs"
            r"|downstairs|in"
            r"|at|back)|double-?booked|paged|hard stop|catch (?:a|my|the)|fetch (?:my|the)|pick up (?:my|the)"
            r"|another (?:time"
            r"|day)|some other time|finish (?:this|it) (?:on|by|another|tomorrow|next)|(?:ask|send) (?:me )?(?:by"
            r"|the rest|an"
            r" e-?mail|your)|by e?-?mail|waiting for this room|need(?:s)? (?:this|the) room|closing (?:the|up|in)"
            r"|cut (?:this"
            r"|it|you|us) short|wrap up|stop you there|have to (?:stop|go|leave|run|end|dash)|got to (?:run|go|dash"
            r"|be|leave"
            r"|get)|should have left|must (?:stop|go|run|dash|leave|end)|(?:can|could) only (?:stay|give|do|spare)"
            r"|only (?:got"
            r"|have) (?:\w{2,10} ){0,2}(?:minutes?|left)|(?:i said|we said|was going to be) (?:half|an hour|thirty"
            r"|twenty)"
            r"|called (?:a|our|us|me|forward)|moved our call|be the last (?:one|question)|about to (?:board|go into"
            r"|start"
            r"|begin)|come up at (?:home|work)|something(?:'s| has) come up|inspection|fire drill|i'm (?:late"
            r"|needed|wanted"
            r"|off)|stay till|until (?:quarter|half|ten|five)|left already|take this(?: call)?\b|in the lobby"
            r"|outside\.$|tunnel)"
        ),
        "of a candidate": (
            r"\b(?:greatest strength|weakness\w{0,2}|strengths?|salary expectation\w{0,1}|a figure|notice period"
            r"|your (?:cv"
            r"|resume|references?|current employer|last (?:boss|manager|employer|job)|competitors|availability)|gap"
            r" in"
            r"|why (?:us|should i (?:take|hire|pick)|do you want|here|this firm)|convince (?:me|us)|sell (?:me|us)"
            r"|bring to"
            r" (?:our|us|the)|suppose (?:i|we) had|we (?:do )?have a (?:vacancy|place|post)|formal interview|treat"
            r" this as"
            r"|usual test|our test|write me|you have ten minutes|how would you|what would you do|what do you do\?"
            r"|(?:a )?case"
            r" for you|work well under|team player|scale (?:from|of)|how good are you|tell (?:me|us) about"
            r" (?:yourself|a time)"
            r"|give me an example|describe a (?:situation|time)|where do you see yourself|in five years"
            r"|relocat\w{1,4}|when"
            r" could you (?:start|begin)|turn the tables|what do you know about (?:our|us)|does the hiring|deal"
            r" with criticism"
            r"|how do you (?:handle|deal|cope|work|react)|what motivates you|why did you leave|why are you leaving"
            r"|would you be"
            r" (?:willing|able|open|prepared) to|talk me through your|walk me through your)"
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
            r"[(\[](?:[^)\]]{0,60}(?:stands|coat|watch|checks the time|phone rings|knock|packs|gets up|door|bag|keys"
            r"|beeps|buzzes|alarm)[^)\]]{0,60})[)\]]"
        ),
        "unkind sign": (
            r"[(\[](?:[^)\]]{0,40}(?:sneer|scoff|rolls (?:his|her|their) eyes|laughs|typing|sighs|yawns|smirk"
            r"|snort)[^)\]]{0,40})[)\]]"
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
        "ill at ease": (
            r"\b(?:nervous\w{0,2}|shak(?:e|es|ing|y)|trembl\w{1,4}|terrified|sweat\w{0,3}|my (?:head|mind|heart"
            r"|hands?|mouth"
            r"|voice|knees|notes|writing)|blank|empty|lost the thread|the thread|it's gone|i forgot|i've forgotten"
            r"|mess(?:ed|ing)?"
            r" (?:this|it) up|feel sick|talking nonsense|rambling|silly questions?|wasting your time|give me a"
            r" (?:moment|second"
            r"|minute)|have a (?:second|moment|minute)|hot in here|hate (?:this|being)|sorry\W{1,3}sorry|so sorry"
            r"|oh (?:no|dear"
            r"|god)|god,|wrong order|slow down|never done this|how to put it|no, wait|what i mean is|um\b|uh\b|er\b"
            r"|erm\b|like a"
            r" robot|breathe|panick\w{0,3}|hyperventilat\w{1,3}|stupid of me|i can't do this|not good at this)"
        ),
        "broken off": r"(?:\.\.\.|…|-)\s{0,3}$",
        "sorry": r"\b(?:sorry|apologi[sz]e|excuse me)\b",
        "filler": r"\b(?:um+|uh+|er+|erm+|i,|the,|what's the,)(?=[\s,.…]|$)",
        "nervous sign": (
            r"[(\[](?:[^)\]]{0,60}(?:very fast|cracks|shak|trembl|blush|fumbl|drops|stammer|swallow|breath|laughs"
            r" nervously|whisper|quiet)[^)\]]{0,60})[)\]]"
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
