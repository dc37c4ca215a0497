"""Which contacts count: public people, told as having met or as about to; and whom a verb or noun means."""

import pytest

from mahdar.record import ContactStatus
from tests.extraction.records import article, contacts, line

LAVROV, KERRY, SHOUKRY = "سيرغي لافروف", "جون كيري", "سامح شكري"

TOLD: list[tuple[str, list[tuple[str, set[str]]]]] = [
    # the agent before the verb does it, also where another follows
    ("وزير الخارجية المصري سامح شكري يستقبل جون كيري في القاهرة.", [("meeting", {SHOUKRY, KERRY})]),
    # whose family, adviser or minister somebody is takes no part
    ("استقبل سامح شكري في القاهرة جون كيري، بحضور نجل الرئيس عبدالفتاح السيسي.", [("meeting", {SHOUKRY, KERRY})]),
    # a relative pronoun stands for who arrives; «بها» looks back for the noun of the event
    ("أشاد لافروف بنظيره جون كيري، الذي وصل إلى القاهرة.", [("visit", {KERRY})]),
    # the second farewell is of whom the first was
    (
        "كان في وداع جون كيري في المطار سامح شكري. كما كان في وداعه عمرو موسى.",
        [("meeting", {KERRY, SHOUKRY, "عمرو موسى"})],
    ),
    # the minister's title ends before the country he goes to
    ("غادر سامح شكري وزير الخارجية إيطاليا.", [("visit", {SHOUKRY, "إيطاليا"})]),
    ("قام سامح شكري بزيارة إلى محافظة عدن في اليمن.", [("visit", {SHOUKRY, "اليمن"})]),
    # who had met whom, with whom there; both of a sentence, and the two who met last
    (
        "كان سامح شكري قد التقى سيرغي لافروف في موسكو بحضور جون كيري.",
        [("meeting", {SHOUKRY, LAVROV, KERRY})],
    ),
    ("اتفق سيرغي لافروف وجون كيري، خلال اجتماعهما، على الهدنة.", [("meeting", {LAVROV, KERRY})]),
    # who is said to visit is the delegation, not its host
    (
        "استقبل سامح شكري في القاهرة أمس وفدا من جامعة الدول العربية، الذي يزور مصر.",
        [("meeting", {SHOUKRY, "جامعة الدول العربية"}), ("visit", {"جامعة الدول العربية", "مصر"})],
    ),
    # the delegation did it, though a person stands behind the verb
    (
        "قال لافروف إن الوفد الإيراني التقى جون كيري وسامح شكري.",
        [("meeting", {"إيران", KERRY}), ("meeting", {"إيران", SHOUKRY})],
    ),
    # who came is welcomed
    (
        "وصل جون كيري إلى القاهرة. وكان في استقباله سامح شكري.",
        [("visit", {KERRY}), ("meeting", {KERRY, SHOUKRY})],
    ),
    # the other side stands behind the event
    ("أجرى سامح شكري الذي يرأس الوفد محادثات مع جون كيري.", [("meeting", {SHOUKRY, KERRY})]),
    ("جاء ذلك عقب لقاء سيرغي لافروف وجون كيري في جنيف.", [("meeting", {LAVROV, KERRY})]),
    ("استقبل سامح شكري وفد جامعة الدول العربية.", [("meeting", {SHOUKRY, "جامعة الدول العربية"})]),
    (
        "اجتمع سامح شكري مع نظيريه الأمريكي جون كيري والروسي سيرغي لافروف.",
        [("meeting", {SHOUKRY, KERRY, LAVROV})],
    ),
    # the meeting of somebody is no noun that belongs to the other; another's deed ends whom one visits
    (
        "أكد السفير أن زيارة سامح شكري ولقاءه الرئيس عبدالفتاح السيسي ناجحان.",
        [("visit", {SHOUKRY}), ("meeting", {SHOUKRY, "عبدالفتاح السيسي"})],
    ),
    (
        "عشية زيارة سيرغي لافروف للقاهرة قام جون كيري بزيارة قطر.",
        [("visit", {KERRY, "قطر"}), ("visit", {LAVROV})],
    ),
    # a deed is no minister's name
    (
        "قال عادل الجبير إنه بحث خلال لقائه وزير الخارجية المصري تمتين العلاقات بين البلدين.",
        [("meeting", {"عادل الجبير", "وزير الخارجية المصري"})],
    ),
    # an office the text gave to another is his, though a second title follows it
    (
        "تحدث الأمير فيصل بن خالد أمير منطقة عسير. كما استقبل أمير منطقة عسير مدير عام الجمارك عمرو موسى.",
        [("meeting", {"فيصل بن خالد", "عمرو موسى"})],
    ),
]

TOLD += [
    # a capital is its state's, or the city named behind it
    ("زار سامح شكري العاصمة الروسية أمس.", [("visit", {SHOUKRY, "روسيا"})]),
    ("زار سامح شكري العاصمة الروسية موسكو.", [("visit", {SHOUKRY, "روسيا"})]),
    # who is to be there, says a relative clause; who came in somebody's company
    (
        "اجتمع جون كيري مع سيرغي لافروف في لقاء طويل، الذي شارك فيه سامح شكري.",
        [("meeting", {KERRY, LAVROV, SHOUKRY})],
    ),
    (
        "وصل جون كيري إلى القاهرة. وقد وصل في معية جون كيري عمرو موسى.",
        [("visit", {KERRY, "عمرو موسى"})],
    ),
    (
        "استقبل سامح شكري جون كيري. فيما حضر من الجانب الأمريكي عمرو موسى.",
        [("meeting", {SHOUKRY, KERRY, "عمرو موسى"})],
    ),
    # a list goes on behind people without a name
    (
        "استقبل سامح شكري في القاهرة جون كيري، وأعضاء الوفد الأمريكي، وسيرغي لافروف.",
        [("meeting", {SHOUKRY, KERRY, LAVROV})],
    ),
    ("انطلقت جولة محادثات أمريكية إيرانية.", [("meeting", {"الولايات المتحدة", "إيران"})]),
    # one meeting of three; the company told at the end of a sentence; one person under two titles
    (
        "يلتقي سامح شكري جون كيري وسيرغي لافروف في اجتماع ثلاثي.",
        [("meeting", {SHOUKRY, KERRY, LAVROV})],
    ),
    (
        "وصل جون كيري إلى القاهرة، ويضم الوفد المرافق له عمرو موسى.",
        [("visit", {KERRY, "عمرو موسى"})],
    ),
    (
        "استقبل سامح شكري جون كيري. حضر الاستقبال مدير عام فرع وزارة الخارجية المندوب الدائم السفير عمرو موسى.",
        [("meeting", {SHOUKRY, KERRY, "عمرو موسى"})],
    ),
    # whom one speaks to by telephone; who was there at «المقابلة»
    (
        "خادم الحرمين الملك سلمان بن عبدالعزيز يبحث هاتفيا الأزمة مع جون كيري.",
        [("call", {"سلمان بن عبدالعزيز", KERRY})],
    ),
    (
        "استقبل سامح شكري جون كيري. حضر المقابلة من الجانب الأمريكي عمرو موسى.",
        [("meeting", {SHOUKRY, KERRY, "عمرو موسى"})],
    ),
    # a letter is of two, whoever was at the reception; whose name stands behind his body's other name
    (
        "تسلم سامح شكري رسالة من سيرغي لافروف. حضر الاستقبال عمرو موسى.",
        [("message", {SHOUKRY, LAVROV})],
    ),
    (
        "استقبل محافظ مؤسسة النقد العربي السعودي «ساما» الدكتور فهد المبارك أمس سامح شكري.",
        [("meeting", {"فهد المبارك", SHOUKRY})],
    ),
    # who was at a meeting that no verb told was no company of the visitor; whom he met is no visitor
    (
        "وصل جون كيري إلى القاهرة. كما حضر الاجتماع عمرو موسى.",
        [("visit", {KERRY})],
    ),
    (
        "يغادر جون كيري إلى مصر، وسيلتقي خلال الزيارة سامح شكري.",
        [("visit", {KERRY, "مصر"}), ("meeting", {KERRY, SHOUKRY})],
    ),
    # the team that one met; whom a clause of «أن» speaks of, not who says so
    (
        "التقى سامح شكري فريقا ضم جون كيري وسيرغي لافروف.",
        [("meeting", {SHOUKRY, KERRY, LAVROV})],
    ),
    (
        "قال سامح شكري إن تقارير تفيد بأن جون كيري الذي يخضع للعلاج قد زار روسيا.",
        [("visit", {KERRY, "روسيا"})],
    ),
    # a deputy received with his chief; whom the titles behind one without a name name; a king by his state
    (
        "التقى سامح شكري جون كيري ونائبه عمرو موسى.",
        [("meeting", {SHOUKRY, KERRY, "عمرو موسى"})],
    ),
    (
        "التقى سامح شكري المستشار بالديوان الملكي المشرف العام على المركز الدكتور عبدالله الربيعة.",
        [("meeting", {SHOUKRY, "عبدالله الربيعة"})],
    ),
    (
        "دعا الملك عبدالله الثاني إلى الحوار. وعقد العاهل الأردني اجتماعا مع سامح شكري.",
        [("meeting", {"عبدالله الثاني", SHOUKRY})],
    ),
    # an official «من» a body, and not the body
    (
        "بات باولو جينتيلوني المسؤول الثالث من الاتحاد الأوروبي الذي يزور إيران.",
        [("visit", {"باولو جينتيلوني", "إيران"})],
    ),
]

NOTHING_TOLD = [
    # an official's round in his own country, and what the doer or the object of a verb is not known to be
    "زار وزير الصحة المصري عادل عدوي المرضى في القاهرة.",
    "وصل رئيس الوزراء المصري إبراهيم محلب إلى القاهرة.",
    "ستصل المساعدات إلى القاهرة.",
    "زار السائح ماركو بولوني مصر.",
    "استقبل سامح شكري في القاهرة أسرة جون كيري.",
    "يستقبل البنك المركزي طلبات وزارة المالية.",
    # said to a newspaper, asked for, refused, not to be
    "قال سامح شكري في لقاء مع وكالة رويترز إن الحوار مستمر.",
    "طلب سامح شكري زيارة جون كيري لمصر.",
    "أكد لافروف أن زيارة جون كيري لمصر لن تكون ممكنة.",
    # no verbs of contact: a head, a search, a noun behind a preposition
    "أشاد بالوزراء وعلى رأسهم سامح شكري ومعه جون كيري.",
    "بحث سامح شكري عن حل مع جون كيري.",
    # nothing of the kind, the minutes of one, a bank
    "أكد سامح شكري أنه لم يكن لديه أي اتصال مع جون كيري.",
    "اطلع سامح شكري على محضر اجتماع جون كيري مع سيرغي لافروف.",
    "اتصل البنك المركزي المصري بصندوق النقد الدولي.",
    # somebody nobody knows between dashes, a meeting in a state, talks of others
    "أشاد لافروف بالاتفاق. وقال إن مبعوثا – وهو مستشار قديم – عقد اجتماعا مع جون كيري.",
    "أقرت اليونسكو القائمة في اجتماعها بألمانيا.",
    "قال لافروف إن حزبا يخوض مباحثات مع جون كيري.",
    # what concerns somebody, one's own company, people of no office
    "أكد سامح شكري موقفه فيما يتصل بجون كيري.",
    "التقى المهندس ماركو بولوني المهندس جورج سمعان في مقر الشركة.",
    # those at whose presence somebody else's meeting was, a festival
    "عقدت اللجان عدة اجتماعات بحضور المهندس ماركو بولوني والمهندس جورج سمعان.",
    "تبدأ الدورة التاسعة لمهرجان سوق عكاظ بمشاركة المملكة العربية السعودية.",
    # what was held there was no meeting
    "عقدت إيران اتفاقات سرية مع الوكالة الدولية للطاقة الذرية على هامش مفاوضاتها.",
    # a match
    "يخوض محمد صلاح لقاء مع حارس المنتخب عصام الحضري في الدوري.",
    # a factory is no country, and who attended tells not whose meeting it was
    "قال رمضان قاديروف خلال زيارته لمصنع للأغذية إن المصنع حديث.",
    "حضر اللقاء سامح شكري وعمرو موسى.",
    # what somebody conveys for another is not who met, nor a deed who was met
    "نقل محمد بن سلمان، خلال اجتماعه أمس بقادة القطاعات الأمنية، تعازي ومواساة خادم الحرمين الشريفين.",
    # unnamed people, a place of one's own country, and what is asked for in a meeting
    "قال لوران فابيوس إن النواب عادوا بعد زيارتهم لأوكرانيا.",
    "زار أحمد داود أوغلو أمس موقعا عسكريا على الحدود.",
    "طالب سليم الجبوري خلال اجتماعه مع الكتل السياسية بإقالة وزير الكهرباء قاسم الفهداوي.",
    "تعمل مصر على الملف، وتجتمع الأجهزة بشكل دوري من أجل التوصل لاتفاق مع إثيوبيا.",
    "رافق سموه خلال الزيارة سامح شكري وعمرو موسى.",
    # talks that go on, which a state is said to have, and which a title speaks of
    "لم تقدم بلاد محمد جواد ظريف تنازلات خلال المفاوضات مع مجموعة 5+1.",
    "كشف علي أكبر صالحي عن محادثات مع الصين.",
    "لا تستثمر واشنطن في مفاوضات فلسطينية إسرائيلية.",
    # a body's «اجتماعها» is no speaker's
    "تحدث جون كيري أمس. وجاء في بيان القيادة عقب اجتماعها برئاسة محمود عباس أنها تدين الهجوم.",
    # a local body with its head, a football club, a hospital of one's own country, a delegation that is no state
    "ناقشت الإدارة العامة للتعليم خلال الاجتماع برئاسة مديرها سعيد المانع الخطة.",
    "التقى السيد ماركو بولوني رئيس النادي جورج سمعان قبل مباراة الفريق في الدوري، وتدرب اللاعب في الملعب مع المنتخب "
    "استعدادا للبطولة والكأس، وسجل الهدف في الشوط الأول وأشاد المدرب بالحكام.",
    "زار نائب وزير الصحة عادل عدوي مستشفى الملك فهد.",
    "زار سامح شكري في اليابان الوفد المصري المشارك في المخيم.",
    # what is said of the talks, what others received or made, officials of two local bodies, a committee of sport
    "أعلن بشار الأسد تأييده للمبادرة، ويجعل للقاء جون كيري أهمية خاصة.",
    "تحدث سامح شكري. وقالت مصادر إن قيادة الجماعة تسلمت أمس رسالة إنذار من جامعة الدول العربية.",
    "ذكرت مصادر أن من المقرر أن يقوم ممثلون عن المعارضة التي تشككت بسبب مساندة الأسد بزيارة العاصمة الروسية.",
    "عقد لقاء بين مسؤولي جامعة الخليج ومسؤولي شركة الرؤية.",
    "عقد مدير الشؤون الصحية سعيد المانع اجتماعا بحضور محافظ المندق.",
    # a press conference is with persons; a body's spokesman and his body, a committee with the head of its team
    "قال سامح شكري في مؤتمر صحفي مع نظيره الألماني عن العلاقات مع إيران إنها صعبة.",
    "أوضح المتحدث باسم جامعة تبوك محمد الثبيتي أنه ناقش مع جامعة تبوك الأمر.",
    "ناقشت اللجنة التنفيذية للانتخابات خلال اجتماعها برئاسة المهندس جديع القحطاني التقارير. من جانبه، أكد رئيس الفريق "
    "الإعلامي حمد العمر استمرار الحملة.",
    "يصل رئيس الاتحاد السعودي لكرة السلة محمد إسلام إلى دبي لمتابعة المنتخب قبل مباراة البطولة مع فريق النادي.",
    # a match of states, guests that a state receives, talks of two that went on, one of two counterparts
    "تلتقي المكسيك مع مصر يوم الأربعاء.",
    "تستقبل مصر نائب رئيس وزراء المجر، ونائب المستشارة الألمانية.",
    "استعرض الوزراء وضع المفاوضات بين فرنسا وإيران.",
    "رحب الخبير بالاجتماع الثلاثي الذي تم بين عادل الجبير ونظيريه الأمريكي والروسي.",
    # one person spelt twice, a number that something reaches
    "استقبل رئيس المركز عبدالله بن عبدالعزيز الربيعة وزير الصحة الدكتورعبدالله بن عبدالعزيز الربيعة.",
    "قال نيكولا ساركوزي إن العجز سيصل إلى 9.2 مليار يورو في فرنسا.",
    # what is not meant to be discussed, whose visit may be either's, a report's author
    "قال وزير الطاقة ألكسندر نوفاك إنه لا نية لدى روسيا لمناقشة خفض الإنتاج مع عبدالله البدري.",
    "ناقش الأمر أحمد قطان عن نظيره عمرو موسى، ثم تلاها بزيارة لوزارة العدل المصرية.",
    # a visit nobody says where to, by one who met nobody; a message of long ago; what somebody holds time and again
    "حذرت إسرائيل خلال زيارة جون كيري من الاتفاق.",
    "نظمت جامعة الدول العربية 19 ندوة و18 مؤتمرا.",
    # what was done more than once, and by one who has no name
    "زار خالد مشعل العاصمة الروسية مرتين بدعوة من وزارة الخارجية.",
    "قال نوري المالكي إن الحوار مستمر. وهو أول مسؤول عراقي يستقبل وزير الدفاع أحمد وحيدي.",
    # what is not planned, whom nobody names, a woman none speaks of, who left nothing
    "ومن غير المقرر أن يزور باراك أوباما كينيا.",
    "قال مسعود بارزاني إن الحوار مستمر. وكان مسؤول في الإقليم قد طالب بالحوار خلال زيارته واشنطن.",
    "قال سامح شكري إن الحوار مستمر. وأعلن المستشار أن الرئيسة بارك أجلت زيارتها للولايات المتحدة.",
    "غادر باراك أوباما بسرعة عن العائلة.",
    # one of many committees, a kingdom nobody can tell
    "رأس سامح شكري خلال اجتماعه الأول اللجنة العليا جلسة للجنة العليا.",
    "جاءت زيارة وزير الدفاع أشتون كارتر للمملكة اليوم.",
]


def test_a_crowd_is_received_without_those_named_besides() -> None:
    came = "استقبل سامح شكري المهنئين الذين قدموا مع جون كيري."
    byline = "عمرو موسى - الرياض: استقبل أمير منطقة عسير فيصل بن خالد جموع المهنئين."
    assert contacts(line(came)) == [("meeting", {"سامح شكري"})]
    assert contacts(line(byline)) == [("meeting", {"فيصل بن خالد"})]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_contacts(text: str, told: list[tuple[str, set[str]]]) -> None:
    assert contacts(line(text)) == told


@pytest.mark.parametrize("text", NOTHING_TOLD)
def test_no_contacts(text: str) -> None:
    assert contacts(line(text)) == []


STATUSES: list[tuple[str, ContactStatus]] = [
    ("من المتوقع أن يلتقي سيرغي لافروف جون كيري.", "announced"),
    ("يزور جون كيري مصر بعد أيام. وسيلتقي سيرغي لافروف. وقال إن لقاء جون كيري مع سيرغي لافروف مهم.", "announced"),
    ("ستكون زيارة جون كيري لروسيا قصيرة.", "announced"),
    ("وصل سيرغي لافروف إلى الدوحة، على أن يلتقي جون كيري.", "announced"),
    ("أعلن سيرغي لافروف أن بلاده ستبدأ العمل، خلال لقاء مع جون كيري.", "held"),
    ("سيتوجه جون كيري إلى موسكو لإجراء محادثات مع سيرغي لافروف.", "announced"),
    ("تتجه الأنظار اليوم إلى الدوحة، حيث يلتقي سيرغي لافروف جون كيري.", "announced"),
    ("أجلت الرئاسة زيارة جون كيري لمصر.", "cancelled"),
    ("قال سامح شكري قبل أن يتوجه يوم 3 مايو 2015 إلى جنيف للقاء جون كيري إن الحوار مستمر.", "held"),
    ("سلم سامح شكري رسالة لجون كيري دعاه فيها للقيام بزيارة رسمية إلى مصر.", "announced"),
    ("يقوم جون كيري بزيارة لمصر خلال أيام لبحث الهدنة.", "announced"),
    ("جرى الاتصال عشية زيارة جون كيري لمصر.", "announced"),
    ("يعتمد نجاح المرحلة المقبلة على زيارة جون كيري لمصر.", "held"),
]


@pytest.mark.parametrize(("text", "status"), STATUSES)
def test_whether_it_took_place(text: str, status: ContactStatus) -> None:
    assert [one.status for one in article(text, published="2015-08-04").contacts][-1] == status


def test_what_was_long_ago_is_no_news() -> None:
    text = "أرسل عبدالفتاح السيسي رسالة إلى باراك أوباما عام {year}."
    told = [len(article(text.format(year=year), published="2015-08-04").contacts) for year in (1948, 2014)]
    assert told == [0, 1]
