"""The pages of the sample record, each by an address that shows it."""

from urllib.parse import quote

from tests.store.samples import TEXT, at
from tests.web.samples import ALBUDAIWI, CHARTER, GCC, agreement, hostile

_SENTENCE = TEXT.index(".") + 1
_WORDS = at("أهمية الشراكة")
_ATTACK = hostile()
_ID, _END = quote(_ATTACK.id, safe=""), len(_ATTACK.text)

PAGES = {
    "home": "/",
    "search": "/search",
    "found": "/search?q=" + quote("الشراكة"),
    "narrowed": "/search?latest=true&org=gcc&topic=regional_security&kind=meeting&time=2024&q=" + quote("الشراكة"),
    "narrowed to nothing": "/search?time=1999&org=x&q=" + quote("الشراكة"),
    "person": "/entity?key=" + quote(ALBUDAIWI),
    "organisation": "/entity?key=" + quote(GCC),
    "agreement": "/entity?key=" + quote(CHARTER),
    "document": "/document?id=a",
    "fact": "/document?id=a&fact=c1",
    "passage": "/document?id=a&at=0-12",
    "contact": f"/contact?document=a&at=0-{_SENTENCE}&kind=meeting",
    "statement": f"/statement?document=a&at={_WORDS[0]}-{_WORDS[1]}",
    "contacts": "/contacts",
    "between": "/contacts?kind=meeting&status=held&topic=regional_security&since=2024&until=2024-12&one=gcc&other=un",
    "nobody": "/contacts?one=" + quote("لا أحد"),
    "several": "/contacts?one=" + quote("ال"),
    "statements": "/statements",
    "by": "/statements?act=assert&by=" + quote(ALBUDAIWI),
    "agreements": "/agreements",
    "one agreement": "/agreement?fact=" + quote(f"charter#agreement:0-{len(agreement().text)}"),
    "of": "/agreements?kind=treaty&status=signed&since=1981&until=1981&of=" + quote(CHARTER),
    "calendar": "/calendar?month=2024-05",
    "no month": "/calendar",
    "network": "/network",
    "around": "/network?bodies=false&topic=regional_security&since=2024&until=&depth=2&around=" + quote(ALBUDAIWI),
    "review": "/review",
    "identity": "/identity?key=" + quote(ALBUDAIWI),
    "sources": "/sources",
    "failures": "/failures?run=1",
    "upload": "/upload",
    "dossier": "/dossier?key=" + quote(ALBUDAIWI),
    "dossier of an agreement": "/dossier?key=" + quote(CHARTER),
    "dossier of a search": "/dossier?q=" + quote("الشراكة"),
}
HOSTILE = {
    "home": "/",
    "found": "/search?q=" + quote("الوزير"),
    "typed": "/search?q=" + quote('<script>alert(1)</script>" onfocus=alert(1) x="'),
    "narrowed": "/search?kind=%3Cb%3E&topic=%3Cb%3E&time=%22onfocus%3Dx&org=%3Cscript%3E&source=%27%3E%3Cb%3E&q="
    + quote("الوزير"),
    "document": f"/document?id={_ID}",
    "fact": f"/document?id={_ID}&fact=s1",
    "contact": f"/contact?document={_ID}&at=0-{_END}&kind=meeting",
    "statement": f"/statement?document={_ID}&at=0-{_END}",
    "contacts": "/contacts",
    "statements": "/statements",
    "agreements": "/agreements",
    "one agreement": "/agreement?fact=" + quote(f"{_ATTACK.id}#agreement:0-{_END}", safe=""),
    "asked": "/contacts?one=" + quote('"><script>alert(1)</script>'),
    "calendar": "/calendar",
    "network": "/network?bodies=false",
    "review": "/review",
    "sources": "/sources",
    "failures": "/failures?run=1",
    "dossier": "/dossier?q=" + quote("الوزير"),
    "missing": "/entity?key=" + quote("<script>alert(1)</script>"),
}
