### Procedures of a service as tables and diagrams, and the parts of charts.

## The table of steps

# Who acts in the step.
step-participant = Who
step-action = What they do

# What shows that the step is done, such as a stamp or a letter.
step-completion = What it ends with
step-time = Time

# The numbers of the steps that follow.
step-next = Next

# A mark on a step in which something is decided.
decision = condition

## The diagram

diagram = Diagram

# What screen readers say of the drawing. $steps (number), $participants (number).
diagram-description = A diagram with a lane for each participant. Steps: { $steps }. Participants: { $participants }. The table below the diagram says the same in words.
diagram-legend = Circle: start (with an envelope: the recipient applies); circle with a thick line: end; rectangle: action (shaded: action of an information system); diamond: condition or choice; clock: time limit. Each participant has a lane. Long texts are cut short; the table below has them in full.

# Between the numbers of steps that may follow: "→ 3 or 5".
diagram-or = or
diagram-bpmn = Download the diagram (BPMN 2.0)

## Charts

# What screen readers say of a bar chart. $bars (number).
chart-description = { $bars ->
    [one] A bar chart with { $bars } bar.
   *[other] A bar chart with { $bars } bars.
} The table below it has the same numbers.

# Unfolds the table below a chart.
chart-numbers = Numbers in a table
