update articles set made_with = '{"how":"assisted","tool":"Quill 2"}';
update published set made_with = '{"how":"assisted","tool":"Quill 2","reviewer":"Ines Moreau"}';
update media set source_type = 'synthetic', is_source_chosen = 1, has_credentials = 1;
