/** Colours of a letter: those of `app/theme.css`. */
export const LIGHT = {
  paper: '#fdfcf9',
  ink: '#16171a',
  text: '#26272b',
  soft: '#5b5d62',
  hair: '#dad7ce',
  accent: '#a11d2c',
}
export const DARK: typeof LIGHT = {
  paper: '#151618',
  ink: '#f0ece4',
  text: '#d6d2c9',
  soft: '#a4a19a',
  hair: '#35373b',
  accent: '#f2958f',
}

/** Faces that machines have: letters load none. Word takes the first alone and falls back to Times if it is in quotes. */
export const FACES = { serif: 'Georgia, Times New Roman, serif', sans: 'Arial, Helvetica, sans-serif' }
