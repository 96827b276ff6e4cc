update published set first_lines = 'The sea comes twice a day.';
