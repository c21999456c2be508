"""How people thank, say what they took away, look ahead, report what they did, and offer something."""

from soundings.coach.cues import Cues

_YOU_SAID = (
    r"you (?:just |also |once |had |'d |so )?(?:said|told|mentioned|explained|described|pointed out"
    r"|shared|noted|suggested|recommended|advised|showed|taught|compared|warned|put it|called|gave me)"
)
DID = (
    r"(?:(?:(?:i|we)(?:'ve| have|'d| had| did)?|(?:^|(?<=[.!?,;]))) ?(?:already |now |just |since "
    r"|finally |also |even |actually |duly )?"
    r"(?:did|done|tried|took|taken|followed|read|ordered|bought|started|begun|began|signed up|enrolled"
    r"|joined|registered|applied|booked|visited"
    r"|went|been|attended|met|spoken|spoke|talked|emailed|e-mailed|written|wrote|contacted|called|rung"
    r"|rang|phoned|reached out|connected"
    r"|messaged|watched|downloaded|finished|completed|looked (?:at|into|up|through)|updated|rewrote"
    r"|rewritten|revised|changed|asked|sent|listened|subscribed|dropped|spent|rewritten|apply|take|go"
    r"|read|bought|shadowed|used|put|made|led|learned|set up|sat in|heard back|gotten|got in touch|had"
    r" (?:a|my|our|the) (?:call|chat|coffee|talk|conversation|meeting)))"
)
SUGGESTED = (
    r"(?:you (?:had |'d |have |'ve |so kindly )?(?:suggested|recommended|mentioned|advised|proposed|told"
    r" me (?:to|about)|said (?:to|i should|i ought|i might|i'd)"
    r"|gave me|named|pointed me|put me|sent me|referred me|introduced|connected me|arranged|passed on"
    r"|pressed on|asked me to)"
    r"|your (?:suggestion|suggestions|advice|recommendation|recommendations|tip|tips|introduction|intro"
    r"|referral|feedback|counsel|pointers?|former|friend|colleague)"
    r"|(?:just |exactly )?(?:as|like|what|the way|which) (?:you |u )?(?:had |'d |have )?(?:suggested"
    r"|advised|recommended|promised|instructed|told|showed|shown)|like (?:you|u) said|as you said i"
    r" (?:should|could|might|ought)|exactly what you said)"
)

CUES = Cues(
    {
        # thanks, in whatever words
        "thank": (
            r"\b(?:thanks?|thank ?you|thank u|thx|thnx|thnks|tysm|ty|thankyou|thankful|thanking|cheers|gratitude"
            r"|grateful(?:ly)?|obliged|indebted|appreciat\w{1,8}|much appreciated|in your debt|bless you for|ta"
            r" (?:very much|for|again|so much|mate|muchly)|tq|thanx|thanku|many thx|obrigad[oa]|arigato\w{0,2}"
            r"|asante|kudos to"
            r" you|you're a (?:star|legend|lifesaver|gem)|legend|won't forget your (?:kindness|help)|i owe you"
            r"|can't thank|merci|gracias|danke|hats off|so good of you|how (?:good|kind"
            r"|generous) of you|(?:very|so|really|too|most) (?:kind|generous|good) of you|you were (?:so |very "
            r"|really |too )?(?:kind|generous)|meant (?:a lot|so much|the world)|means (?:a lot|so much|the"
            r" world))\b"
        ),
        "thank-negated": r"\b(?:no thanks|thanks for nothing|thanks but no|no need to thank|thanks in advance)\b",
        # a takeaway: something said or learned, named
        "you-said": rf"\b{_YOU_SAID}\b",
        "your-point": (
            r"\byour (?:point|points|advice|comment|comments|remark|story|stories|line|description|explanation"
            r"|example|observation|suggestion|tip|answer|view|take|insight|insights|perspective|phrase|warning"
            r"|reminder|idea) (?:about|on|that|of|to|regarding|into|around|for|from)\b"
        ),
        "about-what": (
            r"\b(?:talk|conversation|chat|discussion|call|insights?|advice|thoughts|perspective|experience"
            r"|information|stories|meeting|speaking|talking|learning|hearing|learn more|hear) (?:with you"
            r" )?(?:about|on|regarding|into|around|concerning) (?!your (?:experience|career|work|role|job|company"
            r"|background|insights?|time|life)\b|it\b|this\b|that\b|you\b|everything\b|things\b|what you"
            r" do\b)[^\s.?!]{2,30}"
        ),
        "learned": (
            r"\b(?:i|we)(?:'ve| have|'d| had)? (?:really |also |just |never |not |hadn't |didn't |certainly |now"
            r" )?(?:learned|learnt|realis\w{1,3}|realiz\w{1,3}|discovered|understood|understand|known|knew|know"
            r"|thought|expected|imagined|heard|considered|noticed) (?:that|how|why|what|about|so|it|of|to|there"
            r"|the|a|you|before)\b"
        ),
        "did-not-know": (
            r"\b(?:did ?n't|did not|had ?n't|had not|never) (?:\w{1,12} ){0,2}(?:know|realis\w{1,3}|realiz\w{1,3}"
            r"|thought|think|expect\w{0,2}|understood|understand|knew|seen|heard|considered|appreciated)\b"
        ),
        "struck": (
            r"\b(?:struck|stuck with|stays? with|stayed with|resonated|resonates|keep thinking|kept thinking|been"
            r" thinking|still thinking|made me (?:think|rethink|realis\w|realiz\w|see|reconsider|want)|opened my"
            r" eyes|eye-opening|changed (?:how|the way|my)|surprised|surprising|fascinat\w{2,4}|especially"
            r"|particularly|in particular|the part about|the bit about|loved (?:hearing|how|your)|enjoyed"
            r" (?:hearing|learning) (?:about|how|that)|interesting (?:that|how|to hear)|helpful to (?:hear|learn"
            r"|know)|good to (?:know|hear) (?:that|it)|great to (?:know|hear|learn) (?:that|how|about)|turns out"
            r"|took away|takeaway|will remember|won't forget|carry with)\b"
        ),
        "now-know": (
            r"\b(?:i (?:now|finally|at last|can now) (?:know|see|understand|realis\w{1,3}|realiz\w{1,3}|appreciate)"
            r"|(?:had|have|with) no idea|(?:would|'d|could) never have (?:guessed|thought|known|imagined)|never thought"
            r"|(?:had|'d) (?:pictured|imagined|expected|always thought|assumed|thought)|turns? out|good to know"
            r"|so (?:it's|it is|that's why)|surpris\w{2,5}|i keep (?:coming back|thinking|hearing)|turning over|stuck"
            r"|saved me|news to me|the truth about)\b"
        ),
        "they-said": (
            r"\b(?:he|she|they|who|mr|mrs|ms|dr|miss)(?: \S{2,15}){0,2} (?:says?|said|told me|explained|showed me"
            r"|thinks"
            r"|reckons?|described|warned|taught me|let me|compared|advised)(?! (?:yes|no|hello|hi|you|that you)\b)"
        ),
        "tip-on": (
            r"\b(?:tips?|trick|bit|part|story|stories|line|lesson|rule|point|remark|advice|word|words|explanation"
            r"|thoughts"
            r"|tour|rundown|lowdown|sermon|truth|difference|perspective|views?|steer) (?:on|about|of|for|between"
            r"|that|in|re"
            r"|where|with)(?! (?:your (?:time|experience|career|work|role|job|help|support)|how to (?:proceed"
            r"|succeed)|me"
            r"|it|you)\b) \w"
        ),
        "how-and-why": (
            r"\b(?:about|and|on|of|explain\w{0,4}|see|tell\w{0,3} me|told me|telling me|hear\w{0,3}|learn\w{0,3}"
            r"|show\w{0,3}"
            r" me|describ\w{2,4}|know|knew|understand) (?:how|why|what|where|whether|which)"
            r"(?! (?:you do|you are|to proceed|it is like|much|kind|helpful|generous|good|great|grateful|nice)\b) \w"
        ),
        "subject": (
            r"\b(?:discussion|conversation|talk|talking|call|meeting|chat|speaking|interview|answering)\b[^.?!\n]{0,40}"
            r" (?:about|on|regarding|concerning|around) (?!your (?:experience|career|work|role|job|company|background"
            r"|insights?|time|life|path|journey)\b|what you\b|it\b|this\b|that\b|you\b|me\b|my\b|everything\b|things\b"
            r"|\w{3,9}day\b|the \d)\w"
        ),
        "vague-praise": (
            r"\b(?:(?:valuable|great|helpful|useful|wonderful|excellent|amazing|kind) (?:insights?|advice"
            r"|information|help"
            r"|guidance|time|conversation|talk|chat)|(?:very|really|so|super|extremely|most|incredibly) (?:helpful"
            r"|useful"
            r"|informative|valuable|insightful|inspiring|kind|generous)|wealth of|learned (?:a lot|so much|a great deal"
            r"|lots)|your (?:time|insights?|kindness|passion|generosity|help))\b"
        ),
        "quote": r"(?:^|[\s(])[\"'][^\"'\n]{8,200}[\"'](?=[\s.,;:!?)]|$)",
        # looking ahead
        "in-touch": (
            r"\b(?:stay|staying|keep|keeping|kept|remain|remaining|be|get|being|getting|back) in (?:touch|contact"
            r"|the loop)\b|\b(?:keep|keeping|kept) you (?:posted|updated|informed|in the loop|up to date"
            r"|abreast)\b|\blet you know\b|\btell you (?:how|what|when|whether|if|about|afterwards|in)\b|\breport"
            r" back\b|\b(?:touch|check|circle) (?:base|in|back) (?:with you )?\b"
        ),
        "will": (
            r"\b(?:i'll|i will|i shall|i'm going to|i am going to|i plan to|i'm planning|i intend|i'm about to|i"
            r" hope to|i'd (?:like|love) to|i would (?:like|love|be glad|be happy) to|i can't wait to|i'm"
            r" (?:signing|starting|rewriting|applying|reading|looking into|speaking|meeting|visiting|switching"
            r"|redoing|taking)|we're (?:speaking|meeting|talking)|my next step|next steps?|plan on)\b"
        ),
        "shall": (
            r"\b(?:i'll|i will|i shall|we'll|we will|and will|and shall|will|shall|gonna|going to|i'd like to"
            r"|i would like"
            r" to|prob|probably|i can|i may|i might|let me|i) (?:also |then |certainly |probably |definitely "
            r"|always |of"
            r" course )?(?:ring|call|phone|write|message|msg|text|e-?mail|send|let you|tell you|report|be (?:back"
            r"|in touch"
            r"|there|at|registering|applying|writing)|come (?:by|back|round|to|and)|pop|call in|drop|bring|return"
            r"|see you"
            r"|visit|try|read|look (?:into|at|up)|start|apply|contact|practi[sc]e|redo|keep you|update|shout you"
            r"|buy you"
            r"|follow|check|get (?:back|in touch)|join|attend|take|register|wait|reach|share)\b"
        ),
        "until": (
            r"\b(?:more soon|until (?:then|next|the|june|july|october|spring|we)|see you|see u|catch up|speak soon|talk"
            r" soon|next time|my round|same again|i owe you (?:a|lunch|one|coffee|dinner)|meet again|stay connected"
            r"|let's"
            r" (?:stay|keep|catch|meet|talk|speak|do)|our (?:call|meeting|talk) (?:on|next|in)|keep in touch|in touch"
            r"|afterwards, if|shall we|are you (?:about|around|free)|posted)\b"
        ),
        "planned": (
            r"\b(?:i(?:'m| am) (?:starting|going|off|seeing|meeting|back|shadowing|redoing|signing|visiting)|i (?:start"
            r"|begin|leave|sit|have (?:an? )?\w{3,12}) [^.?!\n]{0,40}(?:on|in|after|at|next)|this (?:week|weekend|month"
            r"|evening)|next (?:week|month|time|year|term)|in (?:a few|two|three|the) (?:weeks?|wks?|days|months|spring"
            r"|summer|autumn|new year))\b"
        ),
        "wishes": (
            r"\b(?:enjoy (?:the|your)|have a (?:lovely|great|good|nice)|hope (?:you have|you enjoy|the|you're well|this"
            r" finds|you will (?:remember|consider|keep me)|you('ll| will| might| can) (?:consider|remember|think of"
            r" me)|you are)|regards to|sends? (?:her|his|their) regards|bless you|safe (?:travels|journey))\b"
        ),
        "again": (
            r"\b(?:look(?:ing)? forward to|hope (?:to|we|our|that we|i can|i may|paths)|see you|speak (?:again"
            r"|soon)|talk"
            r" (?:again|soon)|meet again|connect again|cross paths|paths cross|follow(?:ing)? up|update you|send"
            r" you|write (?:to you )?(?:again|when|after|in)|drop you a line|may i (?:write|contact|call|send"
            r"|e-?mail)|could i (?:write|contact|call|send|e-?mail)|would it be (?:ok|okay|all right|alright"
            r"|possible)|buy you|another (?:chat|call|coffee|conversation))\b"
        ),
        # a suggestion or an introduction acted on
        "acted": rf"\b{DID}\b[^.?!\n]{{0,120}}\b{SUGGESTED}",
        "acted-after": rf"\b{SUGGESTED}\b[^.?!\n]{{0,100}}\b{DID}\b",
        "advice-taken": (
            r"\b(?:took|taken|taking|followed|following|used|tried|acted on|acting on) (?:up )?(?:your|all your)"
            r" (?:advice|suggestion|suggestions|recommendation|recommendations|tip|tips|feedback|lead"
            r"|introduction)\b"
        ),
        "met-them": (
            r"\b(?:i|we)(?:'ve| have)? (?:now |just |finally |since |already )?(?:met|spoke|spoken|talked|chatted|rang"
            r"|called|saw|visited|e-?mailed|wrote to|contacted|had (?:a|my) (?:call|chat|coffee|talk|conversation"
            r"|meeting))(?: with| to)? (?:your |with )?(?!you\b|last\b|yesterday\b|about\b|today\b|this\b|for\b|in\b"
            r"|earlier\b|briefly\b|over\b|when\b|by\b|through\b|and\b|on (?:the|your)\b|we\b|i\b|it\b|that\b|how\b"
            r"|so\b|a lot\b)[\w.]{2,20}"
        ),
        "did-it": (
            r"(?:(?<=[.!?:;])|(?<=[.!?]\s)|(?<=\n)|\band) ?(?:so )?i did\b|\bi did (?:just that|so|it|as|try|exactly)\b"
            r"|\byou were (?:quite |so |absolutely )?right\b|\b(?:on|at|following|after|thanks to|per) your (?:advice"
            r"|suggestion|recommendation|introduction|tip|word|prompting|say-so|feedback)\b|\bit (?:worked|reads|went"
            r"|helped)\b|\b(?:like|as) (?:you|u) (?:told|said|suggested|advised|showed|promised|recommended)\b|\byou"
            r" weren't (?:kidding|joking|wrong|exaggerating)\b"
        ),
        "received": (
            r"\b(?:he|she|they|who) (?:received me|saw me|has agreed|have agreed|agreed to (?:see|meet|talk)|has"
            r" asked me|asked me back|has invited|invited me|was (?:so |most |very |really )?(?:kind|patient|helpful"
            r"|generous|lovely)|couldn't have been|could not have been|has been (?:so |very )?(?:kind|helpful))\b"
            r"|\bbore fruit\b|\bthanks to (?:you|your)\b|\bthank(?:s| you) for (?:naming|nudging|linking|putting"
            r"|pointing"
            r"|introducing|recommending|sending me|referring|connecting)\b"
        ),
        "told-me-to": (
            r"\b(?:you|u) (?:had |'d |have |'ve )?(?:told|asked|urged|advised|suggested|recommended|mentioned|said"
            r"|referred|recall telling|put|sent|linked|fixed|pointed|gave|introduced|named|lent)(?: me| us)?(?: to"
            r"| in| up"
            r"| with| about| that| i)?\b|\b(?:you'd|you had|as you) (?:fixed|arranged|promised|suggested)\b"
        ),
        "done-since": (
            r"\b(?:i|we)(?:'ve| have) (?:now |just |since |already |finally |also |even )?(?:been|read|registered"
            r"|joined"
            r"|signed up|cut|redone|rewritten|started|begun|started|enrolled|bought|ordered|applied|written to"
            r"|contacted"
            r"|spoken|met|filled|sat|watched|tried|taken|followed|asked|booked|visited|changed|put|moved|subscribed)\b"
            r"|(?:^|[.!?]\s|\n|\bi )(?:started|redid|rang|filled in|took|sat in|went|contacted|registered|joined|tried"
            r"|read|met|bought|cut|signed|watched|followed|visited|enrolled|applied|spoke|emailed) (?:the|for|on|up"
            r"|in|to"
            r"|at|my|your|her|him|it|with|as|\w{3,20})\b"
        ),
        "not-yet": (
            r"\b(?:i'll|i will|i shall|going to|plan to|intend to|will be|hope to|gonna|about to|once i|when i(?:'ve"
            r"| have)|i'm) \w"
        ),
        "introducing": (
            r"\b(?:introduc(?:ing|tion)|intro|connecting me|connected me|putting me in touch|put me in touch"
            r"|referring me|sending me to|pointing me (?:to|toward|towards)|recommending|suggesting)\b"
        ),
        # an offer of help
        "offer": (
            r"\b(?:(?:happy|glad|delighted|pleased) to(?! (?:hear|learn|know|tell|meet|see|talk|speak|find|have"
            r"|get|say|read (?:it|that)|receive|discuss|be able|work|join|write|update|visit|come|stay|keep)\b)"
            r"|(?:happy|glad) to talk to (?:her|him|them)|i'd be happy to(?=[.!\n])|whenever you like|say the"
            r" word|give me a holler|return the favou?r|let me know (?:if|how|whether) (?:i can|i could"
            r"|there(?:'s| is| are)? (?:ever )?any(?:thing|way))|be of (?:any )?(?:help|service|use|assistance)"
            r"|anything (?:that )?i can (?:ever )?(?:do|offer|help)|can i (?:help|do anything|be of)|how (?:i can"
            r"|i could|can i) (?:help|be of|support)|repay (?:you|your|the)|pay it (?:back|forward)|shall i"
            r" (?:introduce|send|bring|put)|i (?:could|can) (?:introduce|put you|help|point you|lend|bring you"
            r"|connect you|ask (?:her|him|them))|count on me|yours if you want|just (?:say|ask|call|shout)|please"
            r" ask me|call me|send it over|in exchange)\b"
        ),
        "gift": (
            r"\b(?:at cost|of (?:any )?(?:use|help) to you|if (?:that's|it's|they're|it is"
            r"|that is) (?:of )?(?:any )?(?:use|help)"
            r"\w{0,3}|if you(?:'re| are) short|to give back|back with me|have scanned|send your address"
            r"|i can (?:carry|bring"
            r"|tape|lend|drive|fix|show|send|take|translate|draw)|more [^.?!\n]{2,25} than we can|would do yours"
            r"|no charge|free of charge|no strings|for nothing|on the house|gladly|with pleasure"
            r"|at your disposal|just"
            r" say the word|yours to keep|as long as you like|(?:her|his|their|its) (?:number|address|e-?mail|name"
            r"|details)"
            r" (?:is|are|:)|(?:number|details|address|link|name) (?:is |are )?below|may i send|shall i"
            r"|let me (?:lend|send"
            r"|bring|introduce|know if)|i can (?:introduce|lend|bring|help|ask|put)|could (?:help|lend|bring|introduce)"
            r"|i(?:'ve| have) (?:asked|found|kept|saved|put|got) (?:you|her|him|my|a|an|the|out|some|saturdays)|sitting"
            r" idle|going spare|in return|put (?:the two of )?you (?:both |two )?in touch|a hand|give you a hand"
            r"|an hour"
            r" away|bring (?:the|him|her|it|them) (?:out|over|round|you)?|promised you|happy to (?:answer|share"
            r"|help|sell"
            r"|introduce|show|lend|send|proofread|translate|come))\b"
        ),
        "your-need": (
            r"\b(?:you (?:asked|wanted|needed|need|were (?:after|looking for|on about|short of)|are (?:after"
            r"|looking for"
            r"|short of)|mentioned (?:that )?(?:your|you)|said (?:that )?(?:you|your|they|she|he)|can never"
            r"|couldn't|could not|'re (?:after|looking for|still)|still need|were wondering)|if you(?:'re"
            r"| are)? (?:still"
            r"|ever|want|need|would like)|your (?:daughter|son|students|trainees|team|project|class|offsite|garden"
            r"|event|newsletter|question about))\b"
        ),
        "if-you": (
            r"\b(?:if|should|whenever|when) (?:you|your|ever|the|there)\b[^.?!\n]{0,60}\b(?:need|needs|want|wants"
            r"|would like|'d like|looking for|short of|could use|wants|wanted|useful|interested)\b"
        ),
        "brings": (
            r"\b(?:i(?:'m| am|'ve| have)? (?:attach\w{0,3}|enclos\w{1,3}|includ\w{1,3}|bringing)|(?:is|are)"
            r" attached|here(?:'s| is) (?:the|an?|that) (?:article|link|report|paper|book|podcast|piece|handbook"
            r"|list)|thought (?:you might|of you|this|you'd|it (?:might|may|could))|(?:might|may) (?:interest|be"
            r" of interest|be useful|help)|you (?:might|may) (?:like|enjoy|find)|came across (?:this|an|a)|here"
            r" (?:is|are) (?:the|some|those)|more [^.?!\n]{2,30} than (?:we|i) can)\b"
        ),
        "resume": r"\b(?:resumes?|cvs?|curriculum|transcripts?|application|cover letter)\b",
        "for-them": r"\bfor (?:you|your (?:team|class|students|next|event|project|group|book))\b",
    }
)
