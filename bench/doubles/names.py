"""Names of many cultures, in about the numbers a network has them; made, so that namesakes are as rare as they are."""

from __future__ import annotations

import random
from dataclasses import dataclass


@dataclass(frozen=True)
class Culture:
    """Given names, and family names: whole ones, and starts and ends they are made of."""

    share: float
    given: tuple[str, ...]
    family: tuple[str, ...]
    starts: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    # Two family names, as in Spain.
    two: bool = False

    def family_name(self, chance: random.Random) -> str:
        """One of the common ones, or one of many rare ones."""
        if self.starts and chance.random() < 0.8:
            middle = chance.choice(("", "", "er", "el", "in", "a"))
            return f"{chance.choice(self.starts)}{middle}{chance.choice(self.ends)}"
        return chance.choice(self.family)


def words(text: str) -> tuple[str, ...]:
    """Those of a line."""
    return tuple(text.split())


ENGLISH = Culture(
    0.38,
    words(
        "James Robert John Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony "
        "Mark Donald Steven Andrew Paul Joshua Kenneth Kevin Brian George Timothy Ronald Edward Jason Jeffrey "
        "Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory "
        "Alexander Patrick Frank Raymond Jack Dennis Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica "
        "Sarah Karen Lisa Nancy Betty Sandra Margaret Ashley Kimberly Emily Donna Michelle Carol Amanda Melissa "
        "Deborah Stephanie Rebecca Sharon Laura Cynthia Kathleen Amy Angela Shirley Anna Brenda Pamela Emma "
        "Nicole Helen Samantha Katherine Christine Rachel Carolyn Janet Catherine Heather Diane Ruth Julie Olivia "
        "Joyce Virginia Victoria Kelly Lauren Christina Joan"
    ),
    words(
        "Smith Johnson Williams Brown Jones Davis Miller Wilson Moore Taylor Anderson Thomas Jackson White Harris "
        "Martin Thompson Wood Lewis Walker Hall Allen Young King Wright Scott Green Baker Adams Nelson Hill "
        "Campbell Mitchell Roberts Carter Phillips Evans Turner Parker Collins Edwards Stewart Morris Murphy Cook "
        "Rogers Morgan Cooper"
    ),
    words(
        "Ash Black Brad Bright Bur Car Cal Chad Clay Cop Craw Dal Dray Earn Fair Far Green Hal Har Hay Hol Hut "
        "Ken King Lang Lin Mar Mil Nor Old Pem Prest Rad Red Ring Rock Rush San Shel Stan Strat Sut Thorn Wal War "
        "Wes Whit Win"
    ),
    words("ton ley ford well man worth field wood by den ham shaw stone more land combe croft gate ridge brook"),
)
GERMAN = Culture(
    0.12,
    words(
        "Thomas Michael Andreas Stefan Peter Christian Wolfgang Klaus Jürgen Matthias Alexander Martin Frank Jörg "
        "Bernd Tobias Sebastian Florian Lukas Maximilian Ursula Monika Petra Sabine Andrea Claudia Susanne "
        "Katharina Julia Franziska Elisabeth Johanna Ulrike Stefanie Christina Günther Björn Käthe Sören "
        "Friedrich Wilhelm Anja Heike"
    ),
    words("Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schäfer Köhler Krüger Böhm Groß Weiß"),
    words(
        "Alt Bach Berg Brand Dür Eich Falk Feld Gold Grün Habe Hart Heil Hof Hüb Kirch Klein König Lind Lütz Mühl "
        "Neu Ober Pfaff Rein Rosen Röm Sand Schön Schwarz Stein Stöck Vog Wald Weid Wein Wies Wolf Zell Zieg"
    ),
    words("mann ler bach ner ing hardt stein berger hoff meier bauer lein häuser dorf"),
)
NORDIC = Culture(
    0.08,
    words(
        "Lars Anders Erik Håkon Bjørn Søren Jens Ole Magnus Åse Ingrid Astrid Kjersti Sigrid Karin Maja Henrik "
        "Fredrik Jørgen Øyvind Gösta Märta Kristoffer Mattias Johan Nils Pål Åsa Hanne Solveig Liv Gunnar Tor "
        "Leif"
    ),
    words("Hansen Johansen Olsen Larsen Andersen Nilsson Eriksson Lindqvist Sørensen Jørgensen Bjørklund Dahl"),
    words(
        "Ahl Berg Bjørk Dal Ek Fors Gran Hag Hed Holm Kvist Lind Lund Nord Ny Rød Sand Sjö Sol Strøm Søder Vest Øst Ås"
    ),
    words("gren berg ström strand vik lund holm by heim stad qvist dahl mark land"),
)
SLAVIC = Culture(
    0.1,
    words(
        "Aleksandr Alexei Sergei Dmitry Ivan Mikhail Nikolai Vladimir Andrei Yulia Natalia Tatiana Ekaterina "
        "Svetlana Olga Krzysztof Łukasz Tomasz Andrzej Piotr Wojciech Małgorzata Katarzyna Agnieszka Joanna Jiří "
        "Tomáš Zdeněk Lenka Stanisław Bartłomiej Ondřej Dušan Željko Goran Ana Milica Aleksandra Magdalena"
    ),
    words("Ivanov Petrov Kowalski Nowak Wiśniewski Novák Dvořák Horvat Shevchenko Bondarenko Wójcik Zieliński"),
    words(
        "Bel Bor Brod Chern Dob Fed Gor Gra Jan Kal Kam Koz Kras Krup Kuz Lub Mal Med Mir Nov Orl Pav Pol Rad Sok "
        "Sta Vor Vol Yak Zel Żuk"
    ),
    words("owski iński ov ev enko uk czyk ić áček sky anov ik ak"),
)
SPANISH = Culture(
    0.1,
    words(
        "José Juan Antonio Manuel Francisco Javier Alejandro Miguel Eduardo Rafael Fernando Ricardo Guillermo "
        "Ignacio María Carmen Ana Isabel Lucía Sofía Guadalupe Mercedes Rosario Dolores Gabriela Beatriz Inês "
        "João Luís Paulo Vitória Andrés Íñigo Sergio Santiago Joaquín Enrique Concepción Teresa Verónica"
    ),
    words(
        "García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández "
        "Díaz Moreno Muñoz Álvarez Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez Ramos Gil Ramírez "
        "Serrano Blanco Suárez Silva Santos Ferreira Pereira Oliveira Costa Castellanos Iglesias Cortés Medina "
        "Garrido Castillo Ortega Núñez"
    ),
    two=True,
)
INDIAN = Culture(
    0.1,
    words(
        "Rajesh Sanjay Amit Vijay Arjun Priya Anjali Deepa Kavita Sunita Rahul Rohan Venkatesh Krishnan Lakshmi "
        "Meera Nikhil Pooja Ravi Shreya Suresh Vikram Divya Aditya Ananya Karthik Neha Siddharth Swati Harish"
    ),
    words("Sharma Patel Singh Kumar Gupta Reddy Iyer Nair Rao Mehta Shah Joshi Desai Kapoor Menon Pillai Das Ghosh"),
    words(
        "Agar Bala Bhatta Chakra Chatter Deva Gana Hari Jaya Kalya Mahesh Muker Nara Para Rama Sathya Srini Upa Vija"
    ),
    words("wal jee charya varti yan rajan murthy swamy nathan krishnan kar dhyay sekhar puri"),
)
CHINESE = Culture(
    0.06,
    tuple(
        f"{a}{b}"
        for a in words("Xiao Jian Zhi Wei Hao Yu Mei Li Jun Ming Hong Xin")
        for b in words("feng ming hua ling jie qiang na yan tao lei")
    ),
    words("Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Gao Lin Luo Zheng Liang Xie Tang"),
)
AFRICAN = Culture(
    0.06,
    words(
        "Maya Chinedu Ngozi Oluwaseun Temitope Adebayo Amara Kwame Ama Kofi Abena Zanele Thabo Sipho Nomsa "
        "Wanjiru Otieno Achieng Fatou Mamadou Ifeoma Emeka Folake Babatunde Chidinma Tendai Farai Lerato Kagiso"
    ),
    words("Okafor Mensah Dlamini Nkosi Kamau Diallo Traoré Mwangi Moyo Owusu"),
    words("Ade Olu Oku Nwa Eze Chi Oba Afo Ayo Aki Ola Uzo Obi Ike"),
    words("yemi bola wale kunle sola chukwu nna kwe ma la mba tayo leke dimma"),
)
CULTURES = (ENGLISH, GERMAN, NORDIC, SLAVIC, SPANISH, INDIAN, CHINESE, AFRICAN)
SHARES = tuple(one.share for one in CULTURES)


def a_name(chance: random.Random) -> tuple[str, str]:
    """A given name and a family name of one culture."""
    one = chance.choices(CULTURES, SHARES)[0]
    family = one.family_name(chance)
    if one.two and chance.random() < 0.7:
        family = f"{family} {one.family_name(chance)}"
    return chance.choice(one.given), family
