# Numbers with their signs and units. How digits are grouped, and how days and lists are written, comes from the CLDR.

# An act or an order.
numbered = №{"\u00A0"}{ $number }
# $amount is written as the language writes numbers, $currency is a code such as KZT.
money = { $amount }{"\u00A0"}{ $currency }
gigabytes = { $count } ГБ
