"""En CSV-fil har ikke de fire kolonner, den skal have.

Hvorfor: Tallene kan kun læses sikkert, når hver række er serie, periode, tal og status.

Forkert:

    series;period;value;status

Rigtigt:

    series,period,value,status
"""

from planvaerk.findings import CSV_SYNTAX
from planvaerk.rules.base import Rule

RULE = Rule(CSV_SYNTAX, None, __name__)
