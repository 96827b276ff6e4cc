update articles set short_headline = 'Strait clears', long_read = 'yes';
update published set short_headline = 'Strait clears', long_read = 'yes';
