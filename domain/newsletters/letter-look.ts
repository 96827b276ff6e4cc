import { z } from 'zod'

const colour = z.string().regex(/^#[0-9a-f]{6}$/)
const shades = z.strictObject({
  paper: colour,
  ink: colour,
  text: colour,
  soft: colour,
  hair: colour,
  accent: colour,
})
export type Shades = z.infer<typeof shades>
const face = z.enum(['serif', 'sans'])

/** Look of a letter: its colours in light and dark, and its faces. Letters load no fonts. */
export const letterLook = z.strictObject({ light: shades, dark: shades, headlines: face, running: face })
export type LetterLook = z.infer<typeof letterLook>

/** Faces that machines have. Word takes the first alone and falls back to Times if it is in quotes. */
export const FACES: Record<z.infer<typeof face>, string> = {
  serif: 'Georgia, Times New Roman, serif',
  sans: 'Arial, Helvetica, sans-serif',
}

/** The look of readers' pages; the colours are those of `app/theme.css`. */
export const DEFAULT_LOOK: LetterLook = {
  light: {
    paper: '#fdfcf9',
    ink: '#16171a',
    text: '#26272b',
    soft: '#5b5d62',
    hair: '#dad7ce',
    accent: '#a11d2c',
  },
  dark: {
    paper: '#151618',
    ink: '#f0ece4',
    text: '#d6d2c9',
    soft: '#a4a19a',
    hair: '#35373b',
    accent: '#f2958f',
  },
  headlines: 'serif',
  running: 'serif',
}
