alter table copies add column reason text; -- why the newest check could not tell, as a code
update copies set next_check_at = coalesce(told_at, taken_at) where address <> '' and confirmed_at is not null;
