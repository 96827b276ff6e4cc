-- The planning view asks which embargoes end in a week.
create index articles_by_embargo on articles (embargo_until) where embargo_until is not null and deleted_at is null;
