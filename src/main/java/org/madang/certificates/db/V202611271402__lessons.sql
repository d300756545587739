-- Frozen with the rest of what the rule saw; none where the rule did not ask for lessons.
alter table certificates_certificate
    add column lessons_done     integer,
    add column lessons          integer,
    add column lessons_required integer,
    add check ((lessons_required is null) = (lessons is null) and (lessons is null) = (lessons_done is null));
