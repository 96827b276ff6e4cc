-- What better-auth wanted of these tables and nothing here reads goes (docs/decisions/0051). Passwords and sessions stay.
drop table verifications;
alter table people drop column email_verified;
alter table people drop column image;

-- No row: invited, and not yet come.
create table accounts_new (
  person_id text primary key references people (id) on delete cascade,
  password text not null                                   -- argon2id, in its own notation
) strict;
insert into accounts_new (person_id, password)
  select person_id, password from accounts where provider_id = 'credential' and password is not null;
drop table accounts;
alter table accounts_new rename to accounts;
