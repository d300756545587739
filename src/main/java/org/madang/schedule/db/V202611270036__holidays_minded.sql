-- A session stays although a holiday was changed afterwards: somebody has seen this version of it and said so.
create table schedule_holiday_minded (
    session_id      uuid not null references schedule_session,
    holiday_id      uuid not null references programmes_holiday,
    holiday_version integer not null,
    minded_by       uuid not null references identity_person,
    minded_at       timestamptz not null,
    primary key (session_id, holiday_id, holiday_version)
);
