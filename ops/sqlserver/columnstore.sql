-- A columnstore index over every fact table, for analysts who scan facts; the program itself reads cells. Worth its upkeep from some
-- millions of rows on. Run in the warehouse's database, again after a migration that adds columns or fact tables:
-- sqlcmd -d asylumcare -i columnstore.sql
IF SERVERPROPERTY('babelfishversion') IS NULL
  EXEC(N'
    DECLARE @statements nvarchar(max);
    SELECT @statements = STRING_AGG(
        CAST(N''DROP INDEX IF EXISTS columnstore_'' + t.name + N'' ON '' + t.name + N'';
CREATE NONCLUSTERED COLUMNSTORE INDEX columnstore_'' + t.name + N'' ON '' + t.name + N'' ('' + c.names + N'');
'' AS nvarchar(max)), N'''')
    FROM sys.tables t
    CROSS APPLY (
      SELECT STRING_AGG(CAST(k.name AS nvarchar(max)), N'', '') WITHIN GROUP (ORDER BY k.column_id) AS names
      FROM sys.columns k
      WHERE k.object_id = t.object_id
    ) c
    WHERE t.schema_id = SCHEMA_ID() AND t.name LIKE N''fact[_]%'';
    EXEC(@statements);
  ');
