-- The sentence for readers that a withdrawn story's page shows; the reason stays with the desk.
alter table withdrawals add column notice text not null default '';

-- What a person created; imported stories have no creator.
create index articles_by_creator on articles (created_by) where created_by is not null;
