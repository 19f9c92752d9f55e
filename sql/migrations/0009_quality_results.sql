-- Rules across deliveries: how many were tested and how many broke the rule, by the region that delivered and the month told of.
CREATE TABLE fact_quality_result (
  level_mask integer NOT NULL,
  cell_id bigint NOT NULL,
  region_id integer NOT NULL,
  period_id integer NOT NULL,
  rule_id integer NOT NULL,
  valid_from integer NOT NULL,
  valid_to integer NOT NULL,
  tested bigint NOT NULL,
  tested_key bigint NOT NULL,
  tested_open bigint NOT NULL,
  violated bigint NOT NULL,
  violated_key bigint NOT NULL,
  violated_open bigint NOT NULL,
  PRIMARY KEY (level_mask, cell_id, valid_from)
){{clustered}};

INSERT INTO dim_member (dimension, member_id, member_code, name_sv, name_en) VALUES
  ('Rule', 1, 'OKAND-PERSON', 'Kontakt med PersonNyckel som inget register har', 'Contact of a person in no register'),
  ('Rule', 2, 'OLANKAD', 'Kontakt som inte kan länkas', 'Contact that cannot be linked'),
  ('Rule', 3, 'EJ-INSKRIVEN', 'Kontakt en dag då personen inte var inskriven', 'Contact on a day the person was not enrolled'),
  ('Rule', 4, 'OVERLAPPANDE-VARD', 'Vårdtillfällen som överlappar', 'Overlapping stays in hospital'),
  ('Rule', 5, 'DUBBEL-UNDERSOKNING', 'Undersökning som en annan region redan gjort', 'Examination that another region has made before'),
  ('Rule', 6, 'DELAD-IDENTITET', 'Födelseåret skiljer sig mer än ett år från registrets', 'Year of birth differs more than a year from the register'),
  ('Rule', 7, 'UNDERSOKT-FORE', 'Undersökning mer än 30 dagar före ansökan', 'Examination more than 30 days before the application'),
  ('Rule', 8, 'INSATS-OPPEN', 'Insats som aldrig avslutades efter utskrivning', 'Intervention never closed after deregistration'),
  ('Rule', 9, 'HU-DUBBELT', 'Hälsoundersökning levererad både som undersökning och kontakt', 'Examination delivered both as examination and contact'),
  ('Rule', 10, 'DELVIS-TVA-BESOK', 'Delvis undersökning som kompletterar en tidigare', 'Partial examination that completes an earlier one');
