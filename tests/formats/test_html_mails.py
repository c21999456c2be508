"""A mail that is HTML only reads as its reader saw it, and its quotations are found all the same."""

import pytest

from soundings.formats.mail import read
from soundings.formats.mail.html_text import text_of
from tests.formats.mails import mail
from tests.formats.replies import html_replies


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("<div>One</div><div>Two</div><div><br></div><div>Three</div>", "One\nTwo\n\nThree"),
        ("One<br>Two<br/><br />Three", "One\nTwo\n\nThree"),
        (
            "<p class=MsoNormal>One<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>Two</p>",
            "One\n\nTwo",
        ),
        ("a   b\n\t c&nbsp;d", "a b c d"),
        ("<b>bold</b>, <i>it</i>alic", "bold, italic"),
        ("a &lt;b&gt; &amp; &#8364; &euro; &hearts; 1 < 2", "a <b> & € € ♥ 1 < 2"),
        ("<ul><li>One</li><li>Two<ul><li>Deep</li></ul></li></ul>End", "- One\n- Two\n  - Deep\n\nEnd"),
        ("<ol><li>One<li>Two</ol>", "1. One\n2. Two"),
        ("<table><tr><td>A</td><td>B</td></tr><tr><td>C</td></tr></table>", "A B\nC"),
        ("See <a href='https://x.example/?a=1&b=2'>our page</a>.", "See our page."),
        ("<pre>a\n  b</pre>", "a\n  b"),
        ("<blockquote>One<blockquote>Two</blockquote></blockquote>Three", "> One\n>\n>> Two\n\nThree"),
        ("<head><title>T</title><style>p{}</style></head><body><script>x='</p>'</script>Text</body>", "Text"),
        ("<!-- <p>no --><!--[if mso]>no<![endif]-->Text<![if !mso]>too<![endif]>", "Texttoo"),
        ("<span style='display:none'>preview</span><div style=\"display: none;\">no<div>no</div></div>Text", "Text"),
        ('<a title="1 > 0" href=x>Text</a>', "Text"),
        ("<h1>Title</h1>Text", "Title\n\nText"),
        ("<img src='https://x.example/pixel.gif' alt='logo'>Text", "Text"),
        ("Text<", "Text<"),
        ("Text<br", "Text"),
        ("I <3 tea", "I <3 tea"),
        ("", ""),
    ],
)
def test_what_its_reader_saw(html: str, text: str) -> None:
    assert text_of(html) == text


@pytest.mark.parametrize("html", [pytest.param(html, id=name) for name, html in html_replies()])
def test_what_is_new_in_a_reply_without_plain_text(html: str) -> None:
    (message,) = read(mail(html, Content_Type="text/html; charset=utf-8")).records
    assert message.new_text == "Yes, Tuesday.\n\nRosa"
    assert "coffee?" in message.text
