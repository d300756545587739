-- How the applications of one call are read, until its first review is begun; a call without a row is read openly.
create table admission_reading (
    call_id   uuid primary key references admission_call,
    blindness text not null check (blindness in ('OPEN', 'UNTIL_SUBMITTED', 'FULLY')),
    -- Answers that are kept back as long as the applicant is nameless, because they would tell who it is.
    withheld  text[] not null default '{}'
);

-- A call without criteria has one, 'overall', of weight 1.
create table admission_criterion (
    call_id  uuid not null references admission_call,
    key      text not null check (key ~ '^[a-z0-9-]{1,20}$'),
    position integer not null,
    name     jsonb not null,
    weight   integer not null check (weight between 1 and 100),
    -- What a score of 1, of 3 and of 5 means.
    low      jsonb not null,
    middle   jsonb not null,
    high     jsonb not null,
    primary key (call_id, key)
);

-- The judge is the reviewer of the review, and becomes another with it.
create table admission_mark (
    application_id uuid not null,
    judge          uuid not null,
    criterion      text not null,
    score          integer not null check (score between 1 and 5),
    version        bigint not null,
    primary key (application_id, judge, criterion),
    foreign key (application_id, judge) references admission_review (application_id, reviewer)
        on delete cascade on update cascade
);
insert into admission_mark (application_id, judge, criterion, score, version)
    select application_id, reviewer, 'overall', score, 0 from admission_review where score is not null;

-- Counts the changes of a review; the note and each mark carry the count at their own last change.
alter table admission_review
    add column version bigint not null default 0,
    add column note_version bigint not null default 0,
    add column reopened text;

-- Points and weights of one review are whole numbers, so that every mean is divided once, at the end, and is exact.
create view admission_points as
    select r.application_id, r.reviewer, r.state,
           sum(m.score * coalesce(k.weight, 1)) as points, sum(coalesce(k.weight, 1)) as weight
    from admission_review r
    join admission_mark m on m.application_id = r.application_id and m.judge = r.reviewer
    join admission_application a on a.id = r.application_id
    left join admission_criterion k on k.call_id = a.call_id and k.key = m.criterion
    group by r.application_id, r.reviewer;

-- The mean of the reviews that are handed in, each weighted by the criteria of its call; all have the same weight.
create or replace view admission_score as
    select application_id, round(sum(points)::numeric / sum(weight), 10) as score, count(*) as reviews
    from admission_points where state = 'SUBMITTED' group by application_id;

alter table admission_review drop column score;
