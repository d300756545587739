-- Work that was put down, for whoever looks after the program. The scheduler names a piece of work by two texts; a list
-- needs one id.
create view v_work_put_down as
select md5(task_name || ' ' || task_instance)::uuid as id, task_name as name, task_instance as about,
       execution_time as due, picked_by, last_heartbeat, last_failure, coalesce(consecutive_failures, 0) as failures,
       case when picked then 'NOW' when consecutive_failures > 0 then 'FAILING' else 'WAITS' end as state
from scheduled_tasks;
