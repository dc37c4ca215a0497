"""Arabic as such: letters, words, quotations, sentences, clitics, numbers. Knows nothing of diplomacy.

:func:`analyse` passes once over a text; everything after it works on the tokens it gives.
"""

from mahdar.arabic.analysis import Text, analyse
from mahdar.arabic.letters import fold
from mahdar.arabic.sentences import Sentence
from mahdar.arabic.words import NUMBER, PUNCT, WORD, Token

__all__ = ["NUMBER", "PUNCT", "WORD", "Sentence", "Text", "Token", "analyse", "fold"]
