insert into voices (name, spelling, kind, counted_as)
  values ('ines moreau', 'Ines Moreau', 'official', null), ('i moreau', 'I. Moreau', null, 'ines moreau');
