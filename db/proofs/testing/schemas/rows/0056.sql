update import_records set translation_key = 'tides';
