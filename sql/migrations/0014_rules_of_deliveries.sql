-- Every examination is a contact: only one that the examination does not name is told twice.
UPDATE dim_member SET name_sv = 'Kontakt för en hälsoundersökning som undersökningen inte anger', name_en = 'Contact for a health examination that does not name it'
WHERE dimension = 'Rule' AND member_id = 9;

INSERT INTO dim_member (dimension, member_id, member_code, name_sv, name_en) VALUES
  ('Rule', 11, 'DIAGNOS-UTAN-KONTAKT', 'Diagnos vars vårdkontakt ingen levererat', 'Diagnosis whose contact nobody delivered'),
  ('Rule', 12, 'ATGARD-UTAN-KONTAKT', 'Åtgärd vars vårdkontakt ingen levererat', 'Procedure whose contact nobody delivered'),
  ('Rule', 13, 'VOLYM-LUCKA', 'Leverans som saknas eller är under en femtedel av det vanliga', 'Delivery missing or below a fifth of the usual'),
  ('Rule', 14, 'VOLYM-HOPP', 'Leverans mer än 40 % från de tre månaderna före', 'Delivery more than 40 % from the three months before'),
  ('Rule', 15, 'MV-SUMMA-RIKET', 'Migrationsverkets grupper som inte ger rikets tal', 'Migration Agency groups that do not give the national count'),
  ('Rule', 16, 'LANKBARHET', 'Månad då färre än 80 % av kontakterna kan länkas (DK-03)', 'Month when fewer than 80 % of contacts can be linked (DK-03)');
