"""En fil kan ikke læses.

Filen findes ikke, er en mappe, er låst, eller den har usynlige styretegn.

Hvorfor: Det, der ikke kan læses, kan ikke kontrolleres, og så kunne et tal falde ud af planen.

Forkert: En mappe, der hedder `data/serier.csv`, eller et usynligt tegn midt i en tekst.

Rigtigt: En almindelig tekstfil uden styretegn.
"""

from planvaerk.findings import UNREADABLE_FILE
from planvaerk.rules.base import Rule

RULE = Rule(UNREADABLE_FILE, None, __name__)
