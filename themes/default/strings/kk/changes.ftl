### What changed: events with a date, and revisions of the register.

## The page and its feeds

changes = Соңғы өзгерістер
changes-description = Тізілімдегі қызметтер мен актілерде не өзгерді: не күшіне енді, не тоқтатылды, қандай акт өзгертілді.
changes-lead = Тізілімнің әр жаңа редакциясында не өзгергені және күні белгілі оқиғалар: қызметтердің басталуы мен тоқтатылуы, актілердің қабылдануы, өзгеруі және күшінің жойылуы.
changes-feed = Өзгерістерге жазылу (Atom арнасы)

## Events

dated-events = Күні белгілі оқиғалар
change-by = Негізі
no-changes = Әзірге өзгеріс жоқ.
last-change = Соңғы өзгерісі

## Revisions

revisions = Тізілімнің редакциялары
revision = Тізілімнің редакциясы
revision-of = Тізілімнің редакциясы: { $date }
revision-order = №{"\u00A0"}{ $number } бұйрық
revision-first = Бірінші редакция: өзгерістер осы редакциядан бастап есепке алынады.
revision-unseen = Бұл редакцияда оқырманға көрінетін өзгеріс жоқ.
revision-more = Бұдан басқа да өзгерістер бар ({ $count }): толық тізімін қараңыз.
revision-changes = Барлық өзгерістер (CSV)
revision-dump = Осы редакцияның деректері (ZIP)
revision-index = Барлық редакцияның тізімі (JSON)
revisions-help = Әр редакцияның толық деректері сақталады. Көшірмесін сақтайтындар тек өзгерістерді ала алады.

## A changed record

item-added = қосылды
item-changed = өзгерді
item-withdrawn = алып тасталды
and-more = тағы { $count }
was = бұрын:
now = енді:
