-- The sentence for readers that a withdrawn story's page shows; the reason stays with the desk.
alter table withdrawals add column notice text not null default '';
