"""What a column of a contact table holds, guessed from its name in the languages address books are written in.

Names are compared without case, accents and signs. A name known as a whole is looked up; others are judged by their
words, so that 'Téléphone 2 (bureau)' and 'Work phone number' are telephones without being listed.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

# What a column can mean. Those from 'status' on are of people's own trackers; no person's record holds them.
MEANINGS = (
    *("full_name", "given_name", "middle_name", "family_name", "name_prefix", "name_suffix", "emails", "phones"),
    *("organisation", "department", "title", "role", "urls", "addresses", "birthday", "notes", "categories", "uid"),
    *("connected_on", "location", "status", "priority", "how_met", "introduced_by", "industry", "first_contact"),
    *("last_contact", "method", "next_step", "follow_up", "replied", "met_on", "thanked"),
)

# By simple name. A '?' is settled when all columns are known, see `meanings_of`.
KNOWN_AS = {
    "full_name": (
        "fullname displayname contactname nameofcontact formattedname personname candidatename completename "
        "vollstandigername anzeigename ansprechpartner nomcomplet nomaffiche nombrecompleto nombreparamostrar "
        "nomecompleto nomevisualizzato nomedeexibicao volledigenaam weergavenaam 氏名 表示名 姓名 名前 "
        "nombreenpantalla nomaafficher mostrarnome attendeename 성명 fullstandigtnavn teljesnev pelnanazwa "
        "imienazwisko imieinazwisko adsoyad adsoyadi adisoyadi jmenoaprijmeni numecomplet ονοματεπωνυμο 連絡先名 "
        "联系人 聯絡人 фио visatnamn kokonimi nayttonimi namnefternamn fulltnavn الاسم الاسمالكامل שםמלא שם"
    ),
    "full_name?": (
        "name contact person contacts people namen who connection contactperson alumni alumnus interviewee alum "
        "alumna namn navn nimi nev student attendee participant guest invitee applicant mentor mentee speaker "
        "prospect"
    ),
    "given_name": (
        "firstname givenname forename first fname vorname prenom primernombre voornaam prenome pnombre fornavn "
        "fornamn etunimi imie jmeno 名 primeironome 名字 keresztnev utonev prenume nombredepila etunimet imiona "
        "forenames callname rufname tilltalsnamn الاسمالاول שםפרטי"
    ),
    "given_name?": "nombre nome nombres имя 이름 ad adi isim ime ονομα",
    "middle_name": (
        "middlename middle middleinitial additionalname middlenames secondname weiterevornamen zweitervorname "
        "deuxiemeprenom autreprenom segundonombre secondonome segundonome nomedomeio middelstenaam tweedevoornaam "
        "tussenvoegsel отчество additionalnames drugieimie 中间名 ミドルネーム mellannamn mellemnavn mellomnavn"
    ),
    "family_name": (
        "sn lastname familyname surname last lname nachname familienname zuname nomdefamille apellidos apellido "
        "primerapellido cognome sobrenome apelido ultimonome achternaam familienaam etternavn efternavn efternamn "
        "sukunimi nazwisko prijmeni фамилия 姓 姓氏 성 soyad soyadi soyisim vezeteknev csaladnev επωνυμο surnames "
        "nachnamen numedefamilie prezime اسمالعائلة שםמשפחה"
    ),
    "family_name?": "nom naam nume",
    "name_prefix": (
        "nameprefix prefix honorific honorificprefix salutation anrede tratamiento civilite aanhef namensprafix "
        "courtesytitle honorificprefixes aanspreektitel 称谓 称呼 敬称 尊称 обращение osloveni tiltale tilltal "
        "megszolitas hitap"
    ),
    "name_suffix": (
        "suffix namesuffix honorificsuffix generation suffixe sufijo suffisso sufixo achtervoegsel namenssuffix "
        "credentials honorificsuffixes"
    ),
    "title?": "title titel titre titulo titolo tytul titul title1 titre1 titel1",
    "title": (
        "job jobtitle position jobposition currentposition currenttitle professionaltitle occupation headline jobrole "
        "worktitle positiontitle berufsbezeichnung stellung beruf arbeitstitel stelle fonction poste intituleduposte "
        "puesto cargo puestodetrabajo mansione posizione qualifica functie functietitel 役職 должность "
        "organizationtitle companyposition jobdescription profession designation stanowisko befattning stilling "
        "pozice tyonimike currentrole 职位 职务 职称 職位 職稱 職務 직책 직위 직함 役職名 肩書 肩書き pozisyon unvan "
        "gorev stanowiskopracy stillingsbetegnelse tehtavanimike beosztas munkakor functia pozycja funkcja "
        "pracovnipozice funkce профессия employeetitle εργασια θεση jobbtitel yrkestitel المسمىالوظيفي الوظيفة תפקיד "
        "fonctionactuelle posteactuel cargoactual puestoactual aktuelleposition"
    ),
    "role?": "role rolle rol ruolo roles funcion funzione funktion",
    "organisation": (
        "company companies organization organisation employer firm companyname organizationname organisationname "
        "employername currentcompany currentemployer workplace firma unternehmen arbeitgeber societe entreprise "
        "employeur empresa compania organizacion societa azienda organizzazione organizacao companhia bedrijf "
        "organisatie werkgever bedrijfsnaam nomdelentreprise firmenname 会社 会社名 組織 компания организация "
        "companyorganization companyfirm companyschool org associatedcompany primarycompany workcompany worksat "
        "placeofwork wheretheywork spolecnost foretag virksomhed yritys bedrift 公司 公司名称 公司名 单位 工作单位 "
        "企业 公司名稱 單位 회사 회사명 직장 소속 会社名団体名 勤務先名 所属 sirket sirketadi firmaadi kurum isyeri "
        "virksomhet selskab organisaatio foretagsnamn arbetsgivare arbejdsgiver arbeidsgiver ceg cegnev munkahely "
        "companie angajator pracodawca firmanazwa zamestnavatel organizace organizacja εταιρεια работодатель orgname "
        "الشركة جهةالعمل חברה מקוםעבודה entrepriseactuelle employeuractuel empresaactual aktuellerarbeitgeber "
        "whatcompanydoyouworkfor"
    ),
    "organisation?": "school affiliation university institution account accountname business agency college almamater",
    "department": (
        "department organizationdepartment dept division unit team abteilung service departement departamento reparto "
        "dipartimento afdeling 部署 oddzial workdept departments 部门 部門 부서 所属部署 отдел bolum departman "
        "avdelning avdeling afdelning osasto osztaly oddeleni dzial القسم מחלקה"
    ),
    "emails": (
        "メインの電子メール 別の電子メール メールアドレス メール 電子メールアドレス 邮箱 电子邮件 電子郵件 이메일 "
        "электроннаяпочта почта 邮件 邮箱地址 电子邮箱 电邮 電郵 電郵地址 电子邮件地址 電子郵件地址 이메일주소 메일 "
        "eposta epostaadresi mailadresse البريدالالكتروني البريدالإلكتروني דואל אימייל מייל"
    ),
    "addresses": "住所 自宅の住所 勤務先の住所 地址 詳細住所 联系地址 住址 주소 adress cim",
    "phones": (
        "勤務先電話 自宅電話 携帯電話番号 電話番号 携帯 手机 电话 전화 전화번호 휴대폰 мобильный рабочийтелефон "
        "particular particular2 手机号 手机号码 电话号码 联系电话 联系方式 手機 電話號碼 휴대전화 핸드폰 연락처 "
        "telefonszam telefonnr telefonnumer puhelinnumero cep ceptelefonu gsm мобильныйтелефон τηλεφωνο κινητο الهاتف "
        "رقمالهاتف الجوال الهاتفالمحمول טלפון נייד טלפוןנייד"
    ),
    "notes": (
        "notes note comments comment remarks takeaways topics keytakeaways notizen notiz bemerkungen bemerkung "
        "anmerkungen kommentar remarques commentaires notas comentarios observaciones observacoes anotacoes commenti "
        "osservazioni notities opmerkingen メモ takeawaysnotes notestakeaways meetingnotes callnotes "
        "conversationnotes notesfromcall additionalnotes othernotes generalnotes notescomments commentsnotes "
        "discussionnotes notatki info informacoes заметки poznamky anteckningar noter notater muistiinpanot 备注 備註 "
        "备注信息 注释 說明 메모 비고 備考 примечание примечания комментарий комментарии notlar aciklama uwagi "
        "poznamka megjegyzes megjegyzesek anteckning kommentarer bemaerkninger bemaerkning lisatiedot huomautukset "
        "σημειωσεις 附注 ملاحظات הערות"
    ),
    "categories": (
        "categories category tags tag labels groups group groupmembership kategorien kategorie gruppen gruppe "
        "etiquettes groupes categorias etiquetas grupos categorie etichette gruppi categorieen labelsgroups groupname "
        "schlagworte 标签 分组 群组 標籤 群組 분류 태그 그룹 グループ ラベル タグ カテゴリ 分類 группа группы метки "
        "etiketler kategorier kategoria etykiety taggar"
    ),
    "birthday": (
        "birthday birthdate dateofbirth dob bday geburtsdatum anniversaire datedenaissance cumpleanos "
        "fechadenacimiento compleanno datadinascita aniversario datadenascimento verjaardag geboortedatum urodziny "
        "datanascimento 生日 出生日期 생일 생년월일 生年月日 деньрождения датарождения dogumgunu dogumtarihi "
        "fodelsedag fodelsedatum fodselsdag fodselsdato syntymapaiva szuletesnap szuletesidatum dataurodzenia "
        "datanarozeni narozeniny تاريخالميلاد תאריךלידה"
    ),
    "birthday?": "geburtstag 誕生日",
    "birth_year": (
        "birthyear geburtsjahr anneedenaissance anodenacimiento annodinascita anodenascimento geboortejaar 誕生年"
    ),
    "birth_month": (
        "birthmonth geburtsmonat moisdenaissance mesdenacimiento mesedinascita mesdenascimento geboortemaand 誕生月 "
        "mois"
    ),
    "birth_day": "birthday1 jourdenaissance diadenacimiento giornodinascita diadenascimento geboortedag jour",
    "uid": "uid contactid personid recordid externalid",
    "connected_on": (
        "connectele conectadoel conectadoem collegatoil verbondenop connectedon connectedat dateconnected verbundenam "
        "fechadeconexion datedemiseenrelation datedeconnexion relationetablie relationetabliele contactodesde "
        "fechadelaconexion conectadodesde conectadaem dataconexao datadeconexao dataconexion collegatodal "
        "datadelcollegamento datacollegamento gekoppeldop verbondensinds verbindingsdatum verknupftam vernetztam "
        "vernetztseit kontaktseit anslutenden anslutendatum kontaktsedan kopplad forbundetden forbundetpa "
        "forbindelseden tilkobletden tilknyttetden datanawiazaniakontaktu polaczonood datapolaczenia baglantitarihi "
        "baglantikurulmatarihi baglanmatarihi つながった日 つながった日付 接続日 连接时间 连接日期 建立联系时间 "
        "加为好友时间 成为好友时间 联系日期 建立關係日期 連結日期 연결된날짜 연결일 연결날짜 датаустановленияконтакта "
        "датаустановкиконтакта датасоединения dataconectarii spojeniod datumspojeni yhteyspaiva kapcsolatdatuma"
    ),
    "location": (
        "location city town cityregion where basedin locationcity region place ort stadt ville ciudad citta plaats "
        "mesto"
    ),
    "status": "status stage pipeline contacted outcome state1 outreachstatus contactstatus pipelinestage contactstage",
    "priority": "priority tier ab abc rank importance rating interestlevel score prioritat priorite prioridad priorita",
    "how_met": (
        "howwemet source howmet howiknowthem howiknow howdoiknowthem relationship connectiontype howfound foundvia "
        "leadsource wherewemet howyouknowthem relation referralsource howconnected"
    ),
    "introduced_by": (
        "referredby introducedby referral referrer referralfrom introby intro introductionfrom mutualconnection "
        "mutualconnections connector empfohlenvon recommandepar recomendadopor connectedvia introducer"
    ),
    "industry": "industry sector field branche secteur industria settore setor area industrysector function",
    "first_contact": (
        "datecontacted firstcontact firstcontacted firstcontactdate dateofcontact contactedon contacteddate "
        "outreachdate datereachedout reachedouton datesent initialcontact initialoutreach dateofoutreach "
        "dateoffirstcontact datemessaged messagedon emailedon dateemailed contactdate firstoutreach date"
    ),
    "last_contact": (
        "lastcontact lastcontacted lastcontactdate lastspoke lastspoken lasttouch lasttouchpoint lastoutreach "
        "lastinteraction lastemailed lastmessage lastcontactedon dateoflastcontact lastspoketo lastspokewith lastmet "
        "lastconversation lasttalked"
    ),
    "method": (
        "method channel contactmethod methodofcontact howcontacted outreachmethod medium platform via contactedvia"
    ),
    "next_step": "nextstep nextsteps nextaction nextactions actionitems todo action nextmove",
    "follow_up": (
        "followup followupdate nextfollowup followupon nextfollowupdate followupby followupdue nextcontact "
        "nextcontactdate remindme reminder followuprequired followupneeded duedate datetofollowup reminderdate"
    ),
    "replied": (
        "replied response responded gotreply reply answered responsereceived repliedon responsedate responsestatus"
    ),
    "met_on": (
        "meton calldate meetingdate dateofcall dateofmeeting interviewdate dateofinterview chatdate coffeechatdate "
        "datemet datespoke dateofconversation scheduled scheduledfor scheduleddate informationalinterviewdate "
        "coffeechat informationalinterview meeting call calltime meetingtime interview conversationdate callscheduled "
        "appointment"
    ),
    "thanked": (
        "thankyousent thankyou thanked thankyounote thankyounotesent thankyouemail thankyouemailsent thanksent thanks "
        "sentthankyou sentthankyounote ty tysent thankyounotedate thankyoudate"
    ),
    "": (
        "nickname nickname1 screenname messengerid spitzname surnom apodo soprannome yominame maidenname initials "
        "gender hobby spouse children managersname assistantsname assistantsphone anniversary language photo fileas "
        "sensitivity directoryserver emaillabel phonelabel messengername"
    ),
    "urls": "sites",
}


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words, each in its own language, without accents.
MAIL = _words(
    "mail email emails smtp courriel messagerie correo correio elettronica epost emailaddress emailadresse mailadresse "
    "emailadres mailadres emailadressen mailid mailtype electronique postadress почты 電子メール"
)
PHONE = _words(
    "phone phones telephone telephones tel telefon telefono telefonos telefoon telefone mobile mobil mobiel cell fone "
    "cellphone cellular cellulare handy movil celular portable gsm landline telemovel mobiltelefon whatsapp komorka "
    "telefonnummer rufnummer telefoonnummer mobilnummer handynummer phonenumber mobilephone homephone festnetz "
    "workphone iphone haupttelefon autotelefon telnr mobilenumber cellnumber abitazione puhelin 電話 携帯電話 телефон"
)
NO_PHONE = _words(
    "fax faks telefax telecopie pager telex isdn tty tdd ttytdd callback ruckmeldung rappel rnis horbehinderte "
    "telecopieur semafoon busca paginas cercapersone faxnummer assistant assistent assistante assistants assistente "
    "asystenta radiomessagerie"
)
WEB = _words(
    "url urls website websites site webpage web homepage linkedin profile profiles profil blog webseite perfil "
    "webbplats websitio www linkedinurl profileurl linkedinprofile portfolio homepagina sito webpagina github"
)
ADDRESS = _words("address addresses adresse anschrift direccion indirizzo endereco address morada")
PARTS = {
    "pobox": _words("pobox box postfach bp postbus boite"),
    "street": _words(
        "street strasse улица rue calle straat via rua ulica ulice gatuadress streetaddress adresszeile line "
        "addressline streetname"
    ),
    "city": _words(
        "city ort stadt ville ciudad plaats citta cidade miasto miejscowosc mesto postort город town suburb "
        "locality wohnort localidad localita"
    ),
    "postal": _words(
        "postal pocztowy zip postleitzahl plz postcode cap cep psc zipcode zippostal postalcode postnummer 郵便番号"
    ),
    "country": _words("country land pays pais paese nazione kraj countryregion 国"),
    "county": _words("county"),
    "state": _words(
        "state bundesland kanton dep departement provincia provincie estado stato etat province wojewodztwo region "
        "regio"
    ),
}
ANY_PART = frozenset().union(*PARTS.values())
# In this order: an address at home may have a post office box.
PLACES = {
    "home": _words(
        "home domowy privat private prive domicile domicilio residencia residenza particular huisadres ab "
        "abitazione dom residencial casa personal privado thuis pessoal personnel personnelle persoonlijk privee "
        "自宅"
    ),
    "business": _words(
        "business sluzbowy work office geschaftlich dienstlich bureau trabajo werk werkadres uff ufficio "
        "comercial company professionnelle professionnel trabalho laboral firma bedrijf lavoro profesional job "
        "biuro corporate 勤務先"
    ),
    "other": _words(
        "other weitere weiterer weiteres weiteren autre otra otro otros ander andere altra altro outra outro outros "
        "general mailing"
    ),
}
# A column about mails, calls or profiles, not of addresses.
ABOUT = _words(
    "sent date status opened opt verified verification subject count template bounced reply replied last "
    "follow valid confidence body text note notes call called interview screen message messaged connected "
    "connection request type typ tipo label soort display displayed angezeigter affiche nom nombre nome naam "
    "weergegeven weergavenaam pantalla visualizzato exibicao wyswietlana nazwa имя краткое отображаемое "
    "visningsnamn epostvisningsnamn image photo avatar picture qr logo time received sentiment response yes "
    "no done step client mailer merge list name pseudo score"
)
TYPE = _words("type typ tipo soort mailtype emailtype тип eposttyp")


def simple_name(column: str) -> str:
    """A column's name without case, accents and signs: 'Prénom *' is 'prenom'."""
    return "".join(filter(str.isalnum, _folded(column)))


@lru_cache(maxsize=4096)
def guessed(column: str) -> str:
    """What a column of that name holds, one of `MEANINGS` as far as a name alone can tell; '' where it tells nothing.

    Parts of addresses are 'address/home/street', the kind of an e-mail address 'email_type', and names written
    'Smith, Ann' because the column says so 'family_first'.
    """
    column = OF_THE_PERSON.sub("", column[:200])
    simple = simple_name(column)
    if simple in NAMES:
        return NAMES[simple]
    # 'Name (Last, First)' says it in brackets.
    order = in_brackets[1] if (in_brackets := ORDER_SAID.search(column)) else column
    if order.count(",") == 1 and _family_first(*order.split(",")):
        return "family_first"
    if not simple.isascii() and (sign := next((one for sign in EAST_ASIAN if (one := sign.search(simple))), None)):
        return _east_asian(simple, sign[0])
    if simple[-1:] == "1" and NAMES.get(simple[:-1]) in {"organisation", "title", "department"}:
        # The first of several, as in 'Company 1'.
        return NAMES[simple[:-1]]
    words = _split(column)
    found = set(words)
    if found & MAIL:
        if found & TYPE:
            return "email_type"
        return "" if found & ABOUT else "emails"
    if found & NO_PHONE:
        return ""
    if found & PHONE:
        # 'Mobile no.' is a number.
        return "" if found & ABOUT - {"no"} else "phones"
    if not (found & WEB) and (place := _address(words, found)):
        return place
    if found & WEB:
        return "" if found & ABOUT or {"company", "linkedin"} <= found else "urls"
    if _both_names(found):
        return "full_name"
    return _by_pieces(column) or _by_words(found)


ORDER_SAID = re.compile(r"[(\[]([^()\[\]]*)[)\]]\s*$")
# 'Person - Name', as databases of customers have it.
OF_THE_PERSON = re.compile(r"\s*(?:person|contact|lead|candidate)\s+-\s+(?=\w)", re.IGNORECASE)
# Chinese, Japanese and Korean join their words; what stands in an earlier line here says more.
EAST_ASIAN = (
    re.compile(
        "fax|传真|傳真|ファックス|팩스|種類|表示|类型|类别|類型|類别|显示|顯示|종류|电报|电传|テレックス|ポケット"
    ),
    re.compile("メール|邮件|邮箱|郵件|電郵|이메일|메일|電話|电话|手机|手機|携帯|전화|휴대"),
    re.compile("番地|街道|都道府県|市区町村|市县|城市|邮政编码|郵便番号|郵遞區號|国家|国地域|우편번호"),
    re.compile("住所|地址|주소|部署|部门|部門|부서|役職|职务|职位|職稱|직책|직위"),
)
EAST_ASIAN_MEANINGS = {
    **dict.fromkeys(("メール", "邮件", "邮箱", "郵件", "電郵", "이메일", "메일"), "emails"),
    **dict.fromkeys(("電話", "电话", "手机", "手機", "携帯", "전화", "휴대"), "phones"),
    **dict.fromkeys(("番地", "街道"), "street"),
    **dict.fromkeys(("市区町村", "市县", "城市"), "city"),
    **dict.fromkeys(("邮政编码", "郵便番号", "郵遞區號", "우편번호"), "postal"),
    **dict.fromkeys(("国家", "国地域"), "country"),
    "都道府県": "state",
    **dict.fromkeys(("住所", "地址", "주소"), "addresses"),
    **dict.fromkeys(("部署", "部门", "部門", "부서"), "department"),
    **dict.fromkeys(("役職", "职务", "职位", "職稱", "직책", "직위"), "title"),
}
EAST_ASIAN_PLACES = (
    ("business", re.compile("会社|勤務|商务|公司|회사|직장")),
    ("home", re.compile("自宅|住宅|家庭|집|자택")),
)


def _east_asian(simple: str, sign: str) -> str:
    meaning = EAST_ASIAN_MEANINGS.get(sign, "")
    if meaning in PARTS:
        place = next((name for name, words in EAST_ASIAN_PLACES if words.search(simple)), "other")
        return f"address/{place}/{meaning}"
    return meaning


def is_of_somebody_else(column: str) -> bool:
    """Whether a column is about whoever keeps the list, or a company, whatever addresses stand in it."""
    return bool(SOMEBODY_ELSE & set(_split(column[:200])))


SOMEBODY_ELSE = _words(
    "owner assigned created modified updated added sender host organizer organiser recruiter manager assistant company "
    "besitzer proprietaire propietario creado erstellt"
)


def _address(words: list[str], found: set[str]) -> str:
    place = next((name for name, signs in PLACES.items() if found & signs), "")
    for part, signs in PARTS.items():
        if found & signs and (place or found <= ANY_PART | {"or"} or found & ADDRESS or part in {"street", "postal"}):
            number = next((word for word in words if word in {"2", "3"}), "") if part == "street" else ""
            return f"address/{place}/{part}{number}"
    if found & ADDRESS and not found & (ABOUT | {"ip", "mac", "im", "sip"}):
        number = next((word for word in words if word.isdigit() and word != "1"), "")
        return f"address/{place}/street{number}" if number in {"2", "3"} else f"address/{place}/whole{number}"
    return ""


GIVEN = _words("first given vor vorname prenom nombre nombres nome voornaam")
FAMILY = _words("last family surname nachname nom apellido apellidos cognome sobrenome achternaam")
BETWEEN_PIECES = re.compile(r"[/|(),:&+\[\]]|\s-\s|\b(?:or|and|from|of)\b", re.IGNORECASE)
BY_WORDS = (
    (frozenset({"post", "code"}), "address//postal"),
    (frozenset({"follow", "up"}), "follow_up"),
    (frozenset({"followup"}), "follow_up"),
    (frozenset({"thank"}), "thanked"),
    (frozenset({"next", "step"}), "next_step"),
    (frozenset({"job", "title"}), "title"),
    (frozenset({"first", "name"}), "given_name"),
    (frozenset({"last", "name"}), "family_name"),
    (frozenset({"full", "name"}), "full_name"),
    (frozenset({"contact", "name"}), "full_name"),
    *(
        (frozenset({who, "name"}), "full_name")
        for who in ("student", "guest", "invitee", "participant", "mentor", "lead")
    ),
    (frozenset({"contact", "title"}), "title"),
    (frozenset({"company", "name"}), "organisation"),
    (frozenset({"company", "work"}), "organisation"),
    (frozenset({"where", "work"}), "organisation"),
    (frozenset({"last", "contact"}), "last_contact"),
    (frozenset({"last", "contacted"}), "last_contact"),
    (frozenset({"referred"}), "introduced_by"),
    (frozenset({"introduced"}), "introduced_by"),
    (frozenset({"how", "met"}), "how_met"),
    (frozenset({"how", "know"}), "how_met"),
)


def _family_first(before: str, after: str) -> bool:
    """Whether a column is called 'Last, First', 'Name, Vorname' or the like."""
    family = NAMES.get(simple_name(before), "") in {"family_name", "family_name?", "full_name?"}
    return family and NAMES.get(simple_name(after), "") in {"given_name", "given_name?"}


def _both_names(found: set[str]) -> bool:
    """Whether a column holds first and last name in one: 'First & last name', 'Vor- und Nachname'."""
    return bool(found & GIVEN and found & FAMILY)


def _by_pieces(column: str) -> str:
    """'Role / Title' and 'Priority (A/B/C)' are what one of their pieces is."""
    pieces = (simple_name(piece) for piece in BETWEEN_PIECES.split(column))
    return next((NAMES[piece] for piece in pieces if NAMES.get(piece)), "")


def _by_words(found: set[str]) -> str:
    return next((meaning for words, meaning in BY_WORDS if words <= found), "")


def is_english(columns: Sequence[str]) -> bool:
    """Whether the columns are named in English, where months may stand before days."""
    return not {"firstname", "lastname", "name", "fullname", "email", "emailaddress", "company"}.isdisjoint(
        map(simple_name, columns)
    )


def meanings_of(columns: Sequence[str]) -> list[str]:
    """What each column holds, the doubtful ones settled by their neighbours."""
    found = [guessed(column) for column in columns]
    simple = [simple_name(column) for column in columns]
    if "headline" in simple and sum(meaning in {"title", "title?"} for meaning in found) > 1:
        # A headline says less than the post beside it.
        found = ["" if name == "headline" else meaning for name, meaning in zip(simple, found, strict=True)]
    settled = [_settled(meaning, found, at, simple[at]) for at, meaning in enumerate(found)]
    if AT_A_MEETING & {*simple}:
        # There somebody is 'Organizer' or 'Presenter'.
        settled = ["" if name == "role" else known for name, known in zip(simple, settled, strict=True)]
    if YAHOOS & {*simple}:
        settled = ["phones" if name in YAHOO_NUMBERS else known for name, known in zip(simple, settled, strict=True)]
    if "full_name" in found:
        # 'Full Name' is surer than 'Contact'.
        settled = ["" if pair == ("full_name?", "full_name") else pair[1] for pair in zip(found, settled, strict=True)]
    if any(meaning.startswith("address//") for meaning in settled):
        settled = [
            "address//city" if meaning == "location" and set(_split(column)) & PARTS["city"] else meaning
            for meaning, column in zip(settled, columns, strict=True)
        ]
    return ["" if meaning in ONLY_ONCE and meaning in settled[:at] else meaning for at, meaning in enumerate(settled)]


# Who came to a meeting, and when.
AT_A_MEETING = {"firstjoin", "lastleave", "jointime", "leavetime", "timejoined", "timeexited"}
# Yahoo calls its telephone numbers so.
YAHOOS = {"yahoophone", "distributionlists"}
YAHOO_NUMBERS = {"home", "work", "mobile", "other", "primary", "yahoophone"}
ONLY_ONCE = {"full_name", "given_name", "middle_name", "family_name", "birthday", "uid", "connected_on"}


def _settled(meaning: str, found: list[str], at: int, name: str) -> str:
    if "birth_year" in found and meaning in {"birthday", "birthday?"}:
        # Thunderbird's day of the month.
        return "birth_day"
    if not meaning.endswith("?"):
        return meaning
    sure = meaning[:-1]
    if sure == "full_name":
        if name != "name" and "family_name" in found and {"given_name", "given_name?"} & {*found}:
            # Beside a name in parts 'Connection' is how they are connected.
            return ""
        return "family_name" if "given_name" in found and not {"family_name", "family_name?"} & {*found} else sure
    if sure == "organisation":
        # An employer says more than a school.
        return "" if sure in found else sure
    if sure == "family_name":
        return sure if {"given_name", "given_name?"} & {*found} else "full_name"
    if sure == "given_name":
        return sure if {"family_name", "family_name?"} & {*found} else "full_name"
    if sure == "title":
        # Address books have 'Dr.' under Title, and the post under Job Title; French ones have Titre twice.
        of_the_name = {"given_name", "given_name?"} & {*found} and (
            "title" in found or "title?" in found[at + 1 :] or _beside_salutation(found)
        )
        return "name_prefix" if of_the_name else "title"
    if sure == "role":
        posts = ["title"] if _beside_salutation(found) else ["title", "title?"]
        return "role" if any(post in found for post in posts) else "title"
    return sure


def _beside_salutation(found: list[str]) -> bool:
    """Whether 'Titel' is that of the name: beside 'Anrede', and where 'Funktion' says the post."""
    return "name_prefix" in found and "role?" in found


def _split(column: str) -> list[str]:
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", column)
    # 'LinkedIn' is one word, 'WorkPhone' two.
    both = column if spaced == column else f"{spaced} {column}"
    return re.findall(r"[^\W\d_]+|\d+", _folded(both))


# Letters that are no letter with an accent.
STROKED = str.maketrans("łøđıæœ", "lodiao")


def _folded(text: str) -> str:
    if text.isascii():
        return text.lower()
    taken_apart = unicodedata.normalize("NFKD", text.casefold().translate(STROKED))
    return unicodedata.normalize("NFC", "".join(char for char in taken_apart if not "\u0300" <= char <= "\u036f"))


NAMES = {simple_name(name): meaning for meaning, names in KNOWN_AS.items() for name in names.split()}
