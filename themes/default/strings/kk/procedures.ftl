### Procedures of a service as tables and diagrams, and the parts of charts.

## The table of steps

step-participant = Кім
step-action = Не істейді
step-completion = Аяқталу нысаны
step-time = Мерзімі
step-next = Келесі
decision = шарт

## The diagram

diagram = Сызба
diagram-description = Жолақтарға бөлінген сызба: қадам саны{"\u00A0"}– { $steps }, қатысушы саны{"\u00A0"}– { $participants }. Осының бәрі сызбаның астындағы кестеде сөзбен жазылған.
diagram-legend = Дөңгелек{"\u00A0"}– басталуы (хатқалтасы бары{"\u00A0"}– алушының өтініші), қалың сызықты дөңгелек{"\u00A0"}– аяқталуы, тіктөртбұрыш{"\u00A0"}– әрекет (боялғаны{"\u00A0"}– ақпараттық жүйенің әрекеті), ромб{"\u00A0"}– шарт немесе таңдау, сағат{"\u00A0"}– мерзім. Әр қатысушының өз жолағы бар. Ұзын мәтіндер қысқартылған, толық мәтін төмендегі кестеде.
diagram-or = немесе
diagram-bpmn = Сызбаны жүктеу (BPMN 2.0)

## Charts

chart-description = Бағанды диаграмма, жол саны: { $bars }. Сол сандар астындағы кестеде берілген.
chart-numbers = Сандар кестесі
