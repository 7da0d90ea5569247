"""To har ændret det samme sted, og fletningen er ikke gjort færdig.

Git sætter begge udgaver ind med mærker omkring: `<<<<<<<` før din udgave, `=======` imellem og
`>>>>>>>` efter den andens.

Hvorfor: Mærkerne og begge udgaver ville ellers stå på sitet, og i data ville tallet stå to gange.

Forkert: Filen har en linje, der begynder med `<<<<<<< HEAD`.

Rigtigt: Kun den udgave, der skal gælde, er tilbage, og de tre linjer med mærker er slettet.
"""

from planvaerk.findings import UNFINISHED_MERGE
from planvaerk.rules.base import Rule

RULE = Rule(UNFINISHED_MERGE, None, __name__)
