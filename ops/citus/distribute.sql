-- Spreads a warehouse over the workers of a Citus cluster: psql -d asylumcare -f distribute.sql, after `asylumcare init` and again after
-- every upgrade. What lies together is found in the catalogue, so a new table needs no line here.
CREATE EXTENSION IF NOT EXISTS citus;

DO $$
DECLARE
  found record;
BEGIN
  FOR found IN
    SELECT t.table_name AS name,
      EXISTS (SELECT 1 FROM information_schema.columns c
              WHERE c.table_schema = t.table_schema AND c.table_name = t.table_name AND c.column_name = 'person_key') AS of_persons
    FROM information_schema.tables t
    WHERE t.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
      AND NOT EXISTS (SELECT 1 FROM pg_dist_partition p WHERE p.logicalrelid = format('%I', t.table_name)::regclass)
    ORDER BY t.table_name
  LOOP
    IF found.name LIKE 'bridge\_%' THEN
      PERFORM create_distributed_table(found.name::regclass, 'contact_key');
    ELSIF found.of_persons THEN
      PERFORM create_distributed_table(found.name::regclass, 'person_key');
    ELSIF found.name LIKE 'dim\_%' THEN
      PERFORM create_reference_table(found.name::regclass);
    END IF;
    -- Cells, national facts, working tables without persons and settings are small: they stay with the coordinator.
  END LOOP;
END
$$;
