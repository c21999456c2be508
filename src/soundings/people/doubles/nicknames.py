"""Short and pet forms of given names, and spellings of one name: our own table."""

from __future__ import annotations

from functools import lru_cache

# A line each: the full name, then what it is cut down to. A short form may belong to several.
SHORT = """
aaron: ron ronnie
abigail: abby abbie gail
abraham: abe bram
adelaide: addie della
agnes: aggie nessie
albert: al bert bertie albie
alejandro: alex ale jandro
aleksandra: ola sasha alex
alessandro: ale sandro alex
alexander: alex al alec sandy sasha xander lex aleks
alexandra: alex sandra sandy sasha lexi alexa
alexei: alyosha lyosha
alfonso: poncho
alfred: al alf alfie fred
alicia: ali licia
alison: ali allie
amanda: mandy manda
amelia: amy millie mia
anastasia: ana stacy nastya tasia asya
andrea: andy andi drea
andreas: andy andi dreas
andrew: andy drew
andrzej: jedrek
angela: angie ange
angelina: angie lina
anna: annie ania anya anka
anthony: tony ant
antonia: toni tonia
antonio: tony toni tonio toño
archibald: archie
arthur: art artie
augustus: gus
barbara: barb babs barbie basia
bartholomew: bart
bartlomiej: bartek
beatrice: bea trixie bee
belinda: bel linda
benedict: ben benny
benjamin: ben benny benji
bernadette: bernie detta
bernard: bernie bern
bernhard: bernd
bradley: brad
brendan: bren
brian: bri
bridget: biddy bridie
calvin: cal
cameron: cam
carl: charlie
caroline: carol carrie caro lina
catherine: cathy cate cath kate katie kat kitty cat
cecilia: cissy ceci cilla
charlotte: lottie charlie lotte char
charles: charlie chuck chas chaz
chester: chet
christian: chris kit
christina: chris tina christie chrissy
christine: chris chrissy tina christie
christopher: chris kit topher
clarence: clare
clifford: cliff
clinton: clint
concepcion: concha conchita
constance: connie
cordelia: delia
cornelius: neil con
courtney: court
curtis: curt
cynthia: cindy cyn
dalibor: dali
daniel: dan danny dani
daniela: dani dana
danielle: dani elle
david: dave davy davey dai
deborah: deb debbie debra
dennis: den denny
dimitri: dima mitya
dmitry: dima mitya
dolores: lola
dominic: dom nick
dominik: dom domi nik
donald: don donnie
dorothea: dora thea
dorothy: dot dottie dolly
douglas: doug
duncan: dunc
edith: edie
edmund: ed eddie ned
eduardo: edu lalo
edward: ed eddie ted teddy ned
edwin: ed eddie
ekaterina: katya kate
eleanor: ellie nell nora ella
elena: lena ellie
elisabeth: lisa elsa lisbeth betty lis elli
elizabeth: liz lizzie beth betty eliza libby lisa elsie bess betsy liza
ellen: ellie nell
emanuel: manny manu
emily: em emmy millie
emma: em emmy
enrique: quique kike
erica: ricky rica
ernest: ernie
esther: essie hester
eugene: gene
eugenia: genie
evelyn: eve evie
evgeny: zhenya
ezekiel: zeke
felicity: flick fliss
felipe: pipe
ferdinand: ferdi
fernando: nando fer
florence: flo florrie flossie
frances: fran frannie frankie
francesca: fran franca chessie
francesco: franco ciccio cesco
francis: frank fran
francisco: paco pancho fran kiko cisco
franklin: frank
franziska: franzi
frederick: fred freddie rick
friedrich: fritz fred
gabriel: gabe gabi
gabriela: gabi gaby
gabrielle: gabi gabby elle
geoffrey: geoff jeff
georgina: georgie gina
gerald: gerry jerry
gerard: gerry
gertrude: gertie trudy
gilbert: gil bert
giovanni: gianni vanni nino
giuseppe: beppe peppe pino
gordon: gord
grace: gracie
graham: gra
gregory: greg
grigory: grisha
grzegorz: grzesiek
guadalupe: lupe lupita
guillermo: memo guille
gustavo: gus tavo
hannah: hanna nan
harold: harry hal
harriet: hattie harry
heather: heath
heinrich: heinz heiner
helen: nell nellie lena
helena: lena hela
henrietta: hettie etta
henry: harry hank hal
herbert: herb bert
howard: howie
hubert: hugh bert
humphrey: huff
ignacio: nacho
ilya: ilyusha
immanuel: manny
irina: ira
isaac: ike zac
isabel: izzy bel bella isa
isabella: bella izzy isa
isidore: izzy
ivan: vanya
jacob: jake jay
jacqueline: jackie jacqui
jadwiga: jadzia
james: jim jimmy jamie jem jay
jan: janek
jane: janie jenny
janet: jan
janice: jan
jason: jay jase
javier: javi
jeffrey: jeff
jennifer: jen jenny jenn
jeremiah: jerry jem
jeremy: jez jerry jem
jerome: jerry
jessica: jess jessie
jesus: chuy chus
joan: joanie
joanna: jo asia joasia
joanne: jo
joaquin: quino
johanna: hanna jo hanne
johannes: hannes hans jo johann
john: johnny jack jon
jonathan: jon jonny jonty nathan
jose: pepe
josefina: pepa fina
joseph: joe joey jo
josephine: jo josie
joshua: josh
joyce: joy
judith: judy jude
julia: jules julie
julian: jules
julianne: julie jules
juliana: jules juli
justin: jus
karen: kari
karolina: karo lina
katarzyna: kasia kaska
katharina: kathi katja kathrin
katherine: kate kathy katie kat kitty kath kay katy
kathleen: kathy kath kate katie
kenneth: ken kenny
kimberly: kim
konstantin: kostya
krzysztof: krzysiek krzys chris
lauren: laurie ren
laurence: larry laurie
lawrence: larry laurie lars
leonard: leo len lenny
leonardo: leo nardo
leopold: leo poldi
leroy: roy
leslie: les
lester: les
lillian: lil lily
linda: lin lindy
louis: lou louie
louisa: lou lulu
louise: lou lulu
lucille: lucy lou
lucinda: lucy cindy
lydia: lyd
lynette: lynn
madeleine: maddy maddie
magdalena: magda lena
malcolm: mal
malgorzata: gosia malgosia
manuel: manolo manu manny
marcus: marc mark
margaret: maggie meg peggy marge greta madge margie rita daisy peg
margarita: rita margo
maria: mia mary ria masha marie
mariana: mari
marianne: mary anne
marilyn: mary
marjorie: marge margie
martha: marty mattie
martin: marty
martina: marty tina
mary: molly polly mamie may
matilda: tilly mattie
matthew: matt matty
matthias: matt hias
maurice: maury mo moe
maximilian: max maxi
maxwell: max
megan: meg
melanie: mel
melissa: mel missy lissa
melvin: mel
mercedes: merche
michael: mike mick mickey mikey mickie micha
michelle: shelly mich chelle
miguel: migue
mikhail: misha
mildred: millie
minerva: minnie
miranda: mandy randy
miriam: mim
mitchell: mitch
mohammed: mo
monica: mon moni
montgomery: monty
morris: mo
moses: moe
nadezhda: nadya
nancy: nan
natalia: nat natasha talia
natalie: nat
natalya: natasha
nathan: nate nat
nathaniel: nate nat nathan
nicholas: nick nicky nico
nicola: nicky nic
nicolas: nico nick
nicole: nicky nikki nic
nikolai: kolya nick
nikolaus: klaus niko
norman: norm
octavia: tavia
olga: olya
oliver: olly ollie
olivia: liv livvy ollie
oscar: ozzie
oswald: oz ozzie
pablo: pablito
pamela: pam
patricia: pat patty tricia trish patsy
patrick: pat paddy rick
paula: polly
paulina: paula lina
pauline: polly
pavel: pasha
penelope: penny nell
percival: percy
peter: pete
philip: phil pip
philippa: pip pippa
phyllis: phil
piotr: piotrek
prudence: pru
rachel: rach ray
rafael: rafa
ramon: moncho
randall: randy
randolph: randy dolph
raymond: ray
rebecca: becky becca bex
reginald: reg reggie rex
ricardo: ricky rico
richard: rick dick rich richie ricky
robert: bob rob bobby robbie bert
roberta: bobbie robbie
roberto: beto rob
roderick: rod rick
rodrigo: rodri
rodney: rod
roger: rodge
roland: rollie
ronald: ron ronnie
rosario: charo
rosemary: rose rosie
roxanne: roxy
rudolf: rudi dolf
rudolph: rudy
rupert: rup
russell: russ
ryszard: rysiek
salvador: chava salva
salvatore: salvo toto turi
samantha: sam sammy
samuel: sam sammy
sandra: sandy
santiago: santi chago
sarah: sally sadie
sebastian: seb basti bas
sergei: seryozha
sergio: checo
seymour: sy
sharon: shaz
shirley: shirl
sidney: sid
silvester: sly
simon: si
sofia: sofi sonya
solomon: sol
sophia: sophie
stanislaw: stan staszek
stanislav: stas
stanley: stan
stefan: stef steffen
stefanie: steffi stef
stephanie: steph stevie
stephen: steve ste
steven: steve
stuart: stu
susan: sue suzy susie
susanna: sue sanna
suzanne: sue suzy
svetlana: sveta
sylvia: syl
tabitha: tabby
tatiana: tanya
teresa: tess terri tere
terence: terry
theodore: ted theo teddy
theresa: tess terri resi
thomas: tom tommy
tiffany: tiff
timothy: tim timmy
tobias: tobi toby
tomasz: tomek
ulrich: uli
ulrike: uli
valentina: valya tina val
valerie: val
vanessa: nessa
vasily: vasya
veronica: ronnie vero
victor: vic
victoria: vicky tori vic
vincent: vince vin
viola: vi
violet: vi
virginia: ginny gina
vivian: viv
vladimir: volodya vova vlad
vyacheslav: slava
wallace: wally
walter: walt wally
wanda: wandzia
wendell: wen
wilfred: wilf fred
wilhelm: willi wim helmut
wilhelmina: mina willa billie
william: bill will billy willie liam
winifred: winnie fred
winston: win
wladyslaw: wladek
wojciech: wojtek
xavier: xavi
yekaterina: katya
yevgeny: zhenya
yitzhak: itzik
yosef: yossi
yuri: yura
zachary: zach zack
zbigniew: zbyszek
zoltan: zoli
istvan: pisti
laszlo: laci
jozsef: jozsi
ferenc: feri
gyorgy: gyuri
sandor: sanyi
erzsebet: erzsi bozsi
katalin: kati
ioannis: yannis giannis
georgios: giorgos yorgos
konstantinos: kostas dinos
dimitrios: dimitris mitsos
panagiotis: panos takis
nikolaos: nikos
athanasios: thanasis
eleni: lena
aikaterini: katerina
luiz: lula
joao: joca
fransiscus: frans
cornelis: cees kees
hendrik: henk rik
antonius: toon ton
gerardus: gerard gert
jacobus: jaap koos
adriaan: ad
mehmet: memo
rajesh: raj
rajendra: raj
sanjay: sanju
vijayakumar: vijay
krishnamurthy: krish
subramaniam: subra mani
venkatesh: venky
venkataraman: venkat
abdullah: abdul
abdulrahman: abdul
temitope: tope temi
oluwaseun: seun
oluwatobiloba: tobi
oluwafemi: femi
babatunde: tunde baba
adebayo: bayo ade
adeola: ade ola
chukwuemeka: emeka
chinonso: nonso
chidinma: dinma
ngozi: ngo
ifeoma: ify
"""

# A line each: one name as different tongues and pens write it.
SPELLINGS = """
mohammed muhammad mohamed mohammad muhammed mohamad
ahmed ahmad
hussein husain hussain hossein
yusuf yousef youssef yousuf
ibrahim ebrahim
khaled khalid
omar umar
osman uthman usman
catherine katherine kathryn catharine katharine cathryn
sara sarah
stephen steven stephan
geoffrey jeffrey
alexander aleksander aleksandar alexandre aleksandr alessandro alejandro oleksandr
alexandra aleksandra oleksandra
alexei aleksei alexey alexej oleksiy
sergei sergey serhii sergej
dmitry dmitri dmitriy dimitri dmytro
yulia julia yuliya iuliia
evgeny yevgeny evgenii eugene yevhen
nikolai nikolay mykola
mikhail michail mykhailo
andrei andrey andrii
natalia natalya nataliya
tatiana tatyana tetiana
elena yelena olena helena
kristina christina
kristine christine
christian kristian cristian
christopher kristofer christoph kristoffer
nicholas nicolas nikolas
philip phillip philipp filip
frederick frederik frederic friedrich fredrik
theresa teresa
sofia sophia sofiya zofia
isabel isabelle isabella ysabel
mathew matthew
matthias mathias mattias
erik eric
karl carl
john jon
anna anne ann ana
elizabeth elisabeth elisabet
jakob jacob
johann johan
lucas lukas
mark marc
thomas tomas
josef joseph jozef
gabriele gabriel
rafael raphael
viktor victor
victoria viktoria wiktoria
zoe zoey
hakon haakon
jorgen joergen jurgen
soren soeren
bjorn bjoern
asa aasa
sean shaun shawn
neil neal niall
brian bryan
allan alan allen
lindsay lindsey
leigh lee
michelle michele
rachel rachael
rebecca rebekah
deborah debra
megan meghan
caitlin kaitlyn
xiaoming hsiaoming
wang wong
zhang chang cheung
li lee
chen chan
huang wong
"""


def _tables() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    longer: dict[str, set[str]] = {}
    for line in SHORT.strip().splitlines():
        full, _, cut = line.partition(": ")
        for short in cut.split():
            longer.setdefault(short, set()).add(full)
    spelt: dict[str, set[str]] = {}
    for line in SPELLINGS.strip().splitlines():
        names = line.split()
        for name in names:
            spelt.setdefault(name, set()).add(names[0])
    return _frozen(longer), _frozen(spelt)


def _frozen(table: dict[str, set[str]]) -> dict[str, frozenset[str]]:
    return {name: frozenset(others) for name, others in table.items()}


LONGER, SPELT = _tables()
NONE: frozenset[str] = frozenset()


def longer(name: str) -> frozenset[str]:
    """The full names that a short one may stand for; empty for a name that is none."""
    return LONGER.get(name, NONE)


def spelt_alike(one: str, other: str) -> bool:
    """Whether both are known spellings of one name: Mohamed, Muhammad."""
    return not SPELT.get(one, NONE).isdisjoint(SPELT.get(other, NONE))


@lru_cache(maxsize=20_000)
def roots(name: str) -> tuple[str, ...]:
    """All names that `name` may be a form of, itself included, in one spelling each: for finding, not for judging."""
    every = {name, *longer(name)}
    return tuple(sorted({root for each in every for root in SPELT.get(each, (each,))}))
