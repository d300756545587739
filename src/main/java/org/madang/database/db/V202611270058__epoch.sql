-- Counts the changes of what nodes keep in memory, such as where there are forums. One row, raised at the end of the
-- transaction that changes something: whoever reads the new number reads the change as well.
create table database_epoch (
    one    boolean primary key default true check (one),
    number bigint not null
);
insert into database_epoch (number) values (0);
create view v_epoch as select number from database_epoch;
