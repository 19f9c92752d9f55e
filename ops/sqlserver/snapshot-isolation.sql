-- Readers see the last committed publication while the next one is written, instead of waiting for it. Run once in the warehouse's
-- database, while nobody is connected: sqlcmd -d asylumcare -i snapshot-isolation.sql
-- The statements stand in strings because a server that speaks the protocol without being SQL Server reads a batch whole.
IF SERVERPROPERTY('babelfishversion') IS NULL
  EXEC(N'ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE');

IF SERVERPROPERTY('babelfishversion') IS NULL
  EXEC(N'ALTER DATABASE CURRENT SET ALLOW_SNAPSHOT_ISOLATION ON');
