"""Amounts in words through the public service."""
import csv

from harness import DATA, OfficeTestCase
from com.sun.star.lang import IllegalArgumentException


def rows(name):
    with open(DATA / name, encoding="utf-8", newline="") as table:
        return list(csv.reader(table, delimiter="\t"))


class NumberWords(OfficeTestCase):
    def setUp(self):
        super().setUp()
        self.words = self.office.create("org.kehoach.NumberWords")

    def amount(self, words):
        try:
            return self.words.toAmount(words)
        except IllegalArgumentException:
            return None

    def test_every_row_of_the_table(self):
        table = rows("number_words.tsv")
        self.assertGreater(len(table), 100)
        for figures, words in table:
            self.assertEqual(self.words.toWords(int(figures)), words)
            self.assertEqual(self.amount(words), int(figures), words)

    def test_variants_are_read_or_refused_as_listed(self):
        table = rows("number_words_variants.tsv")
        self.assertEqual({row[2] for row in table}, {"accept", "reject"})
        for figures, words, verdict, *_ in table:
            self.assertEqual(self.amount(words) == int(figures), verdict == "accept", words)

    def test_as_it_stands_below_a_table(self):
        self.assertEqual(self.amount("(Bằng chữ: Một trăm năm mươi lăm triệu bốn trăm nghìn đồng./.)"), 155_400_000)

    def test_the_ends_of_the_range(self):
        for amount in (2**63 - 1, 1 - 2**63):
            self.assertEqual(self.amount(self.words.toWords(amount)), amount)

    def test_what_names_no_amount_is_said(self):
        for words in ("", "đồng", "Một trăm năm triệu đồng", "155.400.000 đồng", "Mười tỷ tỷ đồng"):
            with self.assertRaises(IllegalArgumentException) as caught:
                self.words.toAmount(words)
            self.assertIn(f'"{words}"', caught.exception.Message)
