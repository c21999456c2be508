"""How mail programs announce what they quote: the line above it, the block of headers, the line of dashes.

A line of attribution is known in any language by an address, a time and the colon at its end; without an address, by
the verbs below. Each pattern looks at a few hundred signs, so that any text takes linear time.
"""

import re
from collections.abc import Callable, Sequence


def _any(*words: str) -> str:
    """A pattern for any of the words; each string holds several, parted by '|', and each may be a pattern itself."""
    return "(?:" + "|".join(words) + ")"


# As in 'On … wrote:', 'Am … schrieb …:', in the languages mail programs come in.
VERBS = re.compile(
    r"\b"
    + _any(
        "quoting|zitat von|wrote|writes|schrieb|schreibt|a écrit|écrit|escribió|escribio",
        "escrit|ha scritto|scritto|escreveu|skrev|skrifaði",
        "schreef|geschreven|geschrieben|kirjoitti|írta|a scris|yazdı",
        "έγραψε|kirjutas|rakstīja|rašė|đã viết|menulis",
        r"(?:napisał|napisal|napsal|napísal|написал)(?:a|/-?a|а|\(a\)|\(а\))?",
        "napisana przez|pisze|napisao|napisala|пишет|пише|написав",
    )
    + r"(?!\w)"
    + "|写道|寫道|のメール|作成|쓴 글|작성|書きました",
    re.IGNORECASE,
)
# How the line begins in most of them.
BEGINS = re.compile(
    _any(
        r"on|am|le|el|il|em|op|den|dne|dnia|w dniu|in a message|vào|a las|dňa|pe|på",
        r"(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|mié|mie|jeu|jue|ven|vie|sam|sáb|dim|dom|gio|sab",
        r"seg|ter|qua|qui|sex|ma|wo|vr|za|zo|man|tir|tis|ons|tor|fre|lør",
        r"lör|søn|sön|mån|pon|wt|śr|czw|pt|sob|niedz",
        r"пн|вт|ср|чт|пт|сб|вс)[.,]",
    )
    + r"(?!\w)",
    re.IGNORECASE,
)
EMAIL = re.compile(r"[^\s<>()\[\]:;,\"']{1,64}@[^\s<>()\[\]:;,\"']{2,255}")
BRACKETED = re.compile(rf"[<(\[](?:mailto:)?{EMAIL.pattern}")
ENDS_IN_ADDRESS = re.compile(rf"[<(\[](?:mailto:)?{EMAIL.pattern}[>)\]]{{1,3}}\s?[:\uff1a]$")
# 'In 2024 you wrote:' leads to a few words in a letter.
OWN_WORDS = re.compile(
    r"\b(?:you|i|we|he|she|they|du|sie|ich|wir|er|vous|tu|je|nous|usted|yo)\s+(?:once\s+)?$", re.IGNORECASE
)
TIME = re.compile(r"(?<!\d)\d{1,2}[:.h]\d{2}(?!\d)|\d{1,2}時")
DATED = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\d年")
DASHED_WROTE = re.compile(r"-{2,}\s*.{5,300} (?:wrote|schrieb|a écrit)\s?:?\s*-{2,}$")
COLONS = (":", "\uff1a")
LONGEST = 400
MOST_LINES = 5

DASHES = r"(?:[-_=*]\s?){2,40}"
ORIGINAL = re.compile(
    rf"{DASHES}\s*"
    + _any(
        "original (?:message|e-?mail|appointment)|replied message",
        "reply above this line|original meddelelse|original melding",
        "ursprüngliche (?:nachricht|e-?mail)|original-?nachricht",
        "message d['’]origine|message original|mensaje original",
        "messaggio originale|mensagem original|oorspronkelijk bericht|origineel bericht|originele bericht",
        "ursprungligt meddelande|originalmeddelande|oprindelig (?:meddelelse|besked)|opprinnelig melding",
        "wiadomość oryginalna|oryginalna wiadomość|pierwotna wiadomość|původní zpráva|alkuperäinen viesti",
        "исходное сообщение|eredeti üzenet|özgün ileti",
        "原始邮件|原始郵件|原始訊息|回复的原邮件|元のメッセージ|원본 메시지",
    )
    + rf"\s*{DASHES}$",
    re.IGNORECASE,
)
FORWARDED = re.compile(
    rf"{DASHES}\s*"
    + _any(
        "forwarded (?:message|by .{1,80})",
        "weitergeleitete (?:nachricht|e-?mail)|message (?:transféré|transfere|réexpédié)",
        "mensaje reenviado|messaggio inoltrato|mensagem (?:encaminhada|reencaminhada)|doorgestuurd bericht",
        "vidarebefordrat meddelande",
        "videresendt (?:meddelelse|melding|besked)|wiadomość przekazana|przekazana wiadomość",
        "přeposlaná zpráva|välitetty viesti|пересылаемое сообщение|пересланное сообщение",
        "转发邮件(?:信息)?|转发的邮件|轉寄郵件|轉寄的郵件|転送メッセージ|전달된 메시지",
    )
    + rf"\s*{DASHES}$|"
    + _any(
        "begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-?mail)|inicio del mensaje reenviado",
        "début du message (?:transféré|réexpédié)|inizio messaggio inoltrato",
        "início da mensagem (?:encaminhada|reenviada)",
        "begin doorgestuurd bericht|vidarebefordrat brev|start på videresendt (?:besked|e-post|melding)",
        "początek przekazywanej wiadomości",
    )
    + r"\s?:$",
    re.IGNORECASE,
)
FORWARDING_SUBJECT = re.compile(
    r"\s*(?:fwd?|wg|tr|rv|enc|doorst|vb|vs|pd|i|reenv|trs)\s*(?:\[\d+\])?\s*[:\uff1a]", re.IGNORECASE
)

# What the lines of a header block are, by what stands before their colon.
ROLES = {
    "from": (
        "from|von|de|da|van|från|fra|od|kimden|lähettäjä|от|发件人|寄件者|差出人|보낸 사람|expéditeur|remitente"
        "|mittente|feladó|odesílatel|absender|από|de la|מאת|від|šalje|من|nuo|saatja|từ|người gửi|จาก|dari|از"
    ),
    "sent": (
        "sent|gesendet|envoyé|envoyé le|enviado|enviado el|enviada"
        "|enviada em|enviado em|inviato|verzonden|skickat|sendt"
        "|wysłano|wysłane|date|datum|data|fecha|dato|odesláno|gönderildi|lähetetty|отправлено|дата|发送时间|寄件日期"
        "|送信日時|보낸 날짜|gesendet am|date d'envoi|päivämäärä"
        "|elküldve|küldve|στάλθηκε|αποστολή|ημερομηνία|trimis|נשלח|תאריך|надіслано|odoslané|dátum|poslano|poslato"
        "|تم الإرسال|التاريخ|enviat|enviat el|изпратено|išsiųsta|saadetud|kuupäev|đã gửi|ngày|ส่ง|วันที่|dikirim|tanggal"
        "|تاریخ|日期|日時|날짜"
    ),
    "to": (
        "to|an|à|para|a|aan|till|til|do|kime|vastaanottaja|кому|收件人|宛先|받는 사람|komu|pour|destinataire"
        "|destinatario|per|per a|címzett|προς|către|אל|prima|za|إلى|до|kam|adressaat|saaja|đến|tới|người nhận|ถึง|kepada"
        "|به|收件者"
    ),
    "subject": (
        "subject|betreff|objet|asunto|oggetto|assunto|onderwerp|ämne"
        "|emne|temat|předmět|konu|aihe|тема|主题|主旨|件名|제목"
        "|tárgy|sujet|betr|θέμα|subiect|נושא|predmet|zadeva|naslov|الموضوع|assumpte|относно|teema|chủ đề|tiêu đề|เรื่อง"
        "|perihal|subjek|موضوع"
    ),
    "cc": "cc|kopie|kopia|kopi|copie|copia|dw|kopio|копия|抄送",
}
BY_WORD = {word: role for role, words in ROLES.items() for word in words.split("|")}
LABELLED = re.compile(r"\s{0,8}[*_]{0,2}([^\W\d_][^:\uff1a*\n]{0,18}?)\s?[*_]{0,2}\s?[:\uff1a]")
BLOCK_LINES = 12

# The same words without dashes, as some telephones write them above a block.
ORIGINAL_BARE = re.compile(r"\s*(?:original message|ursprüngliche nachricht|message d['’]origine)\s*:?$", re.IGNORECASE)
RULE = re.compile(r"\s*(?:_{5,}|[\-=*─—]{8,})\s*$")
SENT_FROM = re.compile(
    r"(?:[-—–*_]{0,3}\s?)?"
    + _any(
        _any(
            r"(?:sent|gesendet|versendet|verschickt|envoyée?|enviad[oa]|enviat|inviat[oa]|verzonden|verstuurd|skickat",
            r"skickades|sendt|wysłane|wysłano|odesláno|lähetetty|отправлено|надіслано|στάλθηκε|trimis|נשלח|أُرسلت|أرسلت)\b",
        )
        + "(?=.{0,80}"
        + _any(
            r"iphon|ipad|ios|android|galaxy|samsung|handy|mobile?|smartphone",
            r"téléphone|telefoo?n|tablet|blackberry|nokia",
            r"huawei|xiaomi|pixel|windows|outlook|mail\b|e-post\b|gmx",
            r"web\.de|proton|yahoo|móvil|cellulare|phone",
        )
        + ")",
        "von (?:meinem|yahoo|gmx|web[.]de|outlook) .{1,40}(?:gesendet|geschickt)",
        "von (?:unterwegs|mobil|iphone) gesendet|diese nachricht wurde von mein",
        "get outlook for",
        r"\S{2,12}(?: \S{1,12}){0,3} outlook \S{2,5} (?:ios|android)(?=$|\s?[<(\[])",
        "outlook (?:für|pour|para|per|voor) (?:ios|android)|holen sie sich outlook|téléchargez outlook",
        "obtener outlook|obtenha o outlook|scarica outlook|iphone['’]?[md]an gönderildi|iphoneから送信|发自我的",
        r"(?:나의 )?iphone에서 보냄|iphone-ról küldve",
    ),
    re.IGNORECASE,
)
# The same of programs nobody has heard of.
SENT_FROM_ANY = re.compile(
    r"(?:Sent|Gesendet|Envoyé|Enviado|Inviato|Verzonden) "
    r"(?:from|via|with|using|von|mit|depuis|avec|de|desde|con|da|do|vanaf|met) "
    r"(?:my\b|mon\b|ma\b|mein|mi\b|meu\b|mijn\b|[A-Z])[^.!?]{0,60}(?:[.!?]?$|<|\(|\[)"
)


def quoted(line: str) -> bool:
    """Whether the line is marked as somebody else's."""
    return line.lstrip(" \t").startswith(">")


def attribution(lines: Sequence[str], at: int, *, before_quote: Callable[[int], bool]) -> int:
    """How many lines from `at` on announce a quotation; 0 for none.

    `before_quote(n)` says whether marked lines follow from line n on: then less is asked of the announcement.
    """
    text = ""
    for count in range(1, MOST_LINES + 1):
        line = lines[at + count - 1].strip() if at + count <= len(lines) else ""
        if not line or quoted(line) or len(text) + len(line) > LONGEST:
            return 0
        text = f"{text} {line}" if text else line
        if _announces(text, before_quote=before_quote(at + count)):
            break
    else:
        return 0
    if count > 1:
        if not (BEGINS.match(lines[at].strip()) or DATED.search(lines[at]) or EMAIL.search(lines[at])):
            return 0
        for later in range(1, count):
            rest = " ".join(line.strip() for line in lines[at + later : at + count])
            if BEGINS.match(rest) and _announces(rest, before_quote=before_quote(at + count)):
                # The first line was the writer's own.
                return 0
    return count


# 'On … wrote:   text' on one line, as Yahoo's telephones write it: the verb before or behind the name.
RUNS_ON = re.compile(
    rf"(?P<before>.{{3,200}}?){BRACKETED.pattern}\s?[>)](?P<after>[^:\uff1a]{{0,30}}):\s{{2}}", re.IGNORECASE
)


def runs_on(line: str) -> bool:
    """Whether the line announces a quotation, and the quotation begins on it."""
    text = line.strip()[:LONGEST]
    found = RUNS_ON.match(text) if BEGINS.match(text) else None
    if not found or not (TIME.search(found[0]) or DATED.search(found[0])):
        return False
    verb = VERBS.search(found["before"])
    if found["after"].strip() or not verb:
        return VERBS.fullmatch(found["after"].strip()) is not None
    return not OWN_WORDS.search(found["before"][: verb.start()])


def _announces(text: str, *, before_quote: bool) -> bool:
    if DASHED_WROTE.match(text):
        return True
    email, time = EMAIL.search(text), TIME.search(text)
    if not text.endswith(COLONS):
        # Some languages of Gmail have no colon.
        return before_quote and bool(email and time and text.endswith(">"))
    verb = VERBS.search(text)
    at_the_end = verb is not None and not text[verb.end() :].strip(" :\uff1a")
    if before_quote:
        return bool((email and time) or (verb and (at_the_end or email or time or BEGINS.match(text))))
    # Nothing marks what follows, so a sentence of the writer's own must not be taken for the line above it.
    when = time or DATED.search(text)
    if not verb:
        return bool(when and ENDS_IN_ADDRESS.search(text))
    if OWN_WORDS.search(text[: verb.start()]):
        return False
    return bool((BRACKETED.search(text) and (at_the_end or when)) or (when and BEGINS.match(text)))


def header_block(lines: Sequence[str], at: int) -> bool:
    """Whether the headers of a quoted message begin here: sender or date first, then two more kinds.

    One of them is its subject or holds an address: 'From: 10:00' and 'To: 11:00' belong to an appointment.
    """
    first = _role(lines[at])
    if first not in {"from", "sent"}:
        return False
    roles: set[str] = set()
    addressed = False
    for line in lines[at : at + BLOCK_LINES]:
        role = _role(line)
        if not role or role == "cc":
            continue
        roles.add(role)
        addressed = addressed or EMAIL.search(line[:LONGEST]) is not None
        if len(roles) >= 3 and "from" in roles and (addressed or "subject" in roles):
            return True
    return False


def _role(line: str) -> str | None:
    found = LABELLED.match(line[:60])
    return BY_WORD.get(found[1].strip().lower()) if found else None
