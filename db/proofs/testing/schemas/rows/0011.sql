update sources set logo = 'abababababababababababababababababababababababababababababababab', licence = 'Until we meet again.' where id = 4;
