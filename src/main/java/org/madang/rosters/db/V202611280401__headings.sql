-- Where the headings of a list were found, if not in its first row, and which sheet of a workbook of several was read.
alter table rosters_import add column headings_at integer;
alter table rosters_import add column sheet text not null default '';
