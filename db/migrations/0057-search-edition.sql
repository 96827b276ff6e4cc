-- A paper without stories has an index by the present rules of forms (`FORMS_EDITION`); others are indexed again.
update search_backlog set edition = 2 where not exists (select 1 from published);
