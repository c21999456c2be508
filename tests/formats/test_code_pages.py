"""What is no Unicode is read in the code page it fits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soundings.formats.code_pages import code_page
from soundings.formats.decoding import lines

WRITTEN = [
    ("cp1252", "Name,Firma\nJosé,Müller GmbH\nRenée Côté,Älv\n"),
    ("cp1252", "First Name,Last Name\nZoë,O’Brien\n"),
    ("cp1252", "Søren Ærø,Ångström\nPeña,François\n"),
    ("cp1252", "El Niño — “quoted” 10 €\n"),
    ("cp1252", "Prénom;Nom;Société\nHélène;Lefèvre;Crédit de l'Église\n"),
    ("cp1252", "Name\nMüller\n"),
    ("cp1252", "Name\nO’Brien\n"),
    ("cp1250", "Jméno,Příjmení\nŠtěpán,Dvořák\nŽofie,Nováková\n"),
    ("cp1250", "Imię,Nazwisko\nŁukasz,Wiśniewski\nMałgorzata,Żółć\n"),
    ("cp1250", "Név\nTőke Gergő\nŐry Szűcs\n"),
    ("cp1250", "Ime,Prezime\nŽeljko,Đurić\nMiloš,Kovačević\n"),
    ("cp1251", "Имя,Фамилия\nИван,Петров\n"),
    ("cp1251", "Name,Company\nОльга Иванова,Газ\n"),
    ("koi8_r", "Имя,Фамилия\nИван,Петров\n"),
    ("cp866", "Имя,Фамилия\nИван,Петров\n"),
    ("cp1253", "Όνομα,Επώνυμο\nΓιώργος,Παπαδόπουλος\n"),
    ("cp1254", "Ad,Soyad\nÇağrı,Işık\nGülşah,Yıldız\nİbrahim,Şahin\n"),
    ("cp1255", "שם,חברה\nדוד כהן,אלביט\n"),
    ("cp1256", "الاسم\nمحمد علي\n"),
    ("cp932", "名,姓,表示名\n太郎,山田,山田太郎\n花子,鈴木,\n"),
    ("cp932", "First,Last\nソフィア,表\n"),
    ("gb18030", "姓名,公司\n张伟,中国移动\n"),
    ("cp950", "姓名,公司\n陳大文,台積電\n"),
    ("cp949", "이름,회사\n김철수,삼성전자\n"),
    ("mac_roman", "Name\nMüller\nJosé\n"),
    ("cp850", "Name,Firma\nJosé,Müller GmbH\nRenée Côté,Älv\n"),
]


@pytest.mark.parametrize(("page", "text"), WRITTEN)
def test_a_few_names_are_enough(page: str, text: str) -> None:
    assert "".join(lines(text.encode(page))) == text


@given(st.binary(max_size=300))
def test_any_bytes_have_some_page(data: bytes) -> None:
    data.decode(code_page(data), "replace")
