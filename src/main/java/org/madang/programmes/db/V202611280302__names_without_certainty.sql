-- Whether a day may still move is said beside its name, which stays what it is when the day is confirmed.
update programmes_holiday h set name = replace(replace(h.name, ' (estimated)', ''), ', estimated)', ')')
where h.name like '%estimated)'
  and not exists (select 1 from programmes_holiday o
                  where o.country = h.country and o.region = h.region and o.date = h.date and o.id <> h.id
                    and o.name = replace(replace(h.name, ' (estimated)', ''), ', estimated)', ')'));
