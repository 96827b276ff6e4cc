import type { TypePair } from '#domain/paper/look-fields.ts'

/** A face of headlines alone. */
export type Head = {
  file: string
  family: string
  /** Families that follow it and its stand-in. */
  generic: 'var(--font-sans)' | 'var(--font-serif)'
  /**
   * Rules of the face, and of its stand-in with the widths and the line box of its bold (docs/faces/make-faces.py prints
   * them); empty where the style sheet has them.
   */
  rules: string
}

/** Files of `public/fonts`. Their names contain a hash of the bytes (docs/faces/make-faces.py). */
type Faces = {
  /** Family of the text, and of its italic within texts. */
  family: string
  roman: string
  italic: string
  /** Face of headlines, where it is another one than that of the text. */
  head: Head | null
}

/** The sans of labels on every page and of the desk (`schemes.css`, `desk/styles/tokens.css`). */
const SANS = '/fonts/franklin-latin.94000f75.woff2'

/** Used only if it comes in time: headlines that were read in the stand-in do not move. */
const headFace = (family: string, file: string, standIn: string) =>
  `@font-face{font-family:"${family}";src:url("${file}") format("woff2");font-weight:500 800;font-display:optional}` +
  `@font-face{font-family:"${family} stand-in";font-weight:500 800;${standIn};line-gap-override:0%}`

const BITTER = '/fonts/bitter-latin.e0439893.woff2'
const SCHIBSTED = '/fonts/schibsted-latin.74e27515.woff2'

const NEWSREADER = {
  family: 'Newsreader',
  roman: '/fonts/newsreader-latin.e3acd561.woff2',
  italic: '/fonts/newsreader-latin-italic.14b8d801.woff2',
}
const LITERATA = {
  family: 'Literata',
  roman: '/fonts/literata-latin.9ea2e417.woff2',
  italic: '/fonts/literata-latin-italic.cc88dec5.woff2',
}

export const FACES: Readonly<Record<TypePair, Faces>> = {
  newsreader: { ...NEWSREADER, head: null },
  literata: { ...LITERATA, head: null },
  franklin: { ...LITERATA, head: { file: SANS, family: 'Franklin', generic: 'var(--font-sans)', rules: '' } },
  bitter: {
    ...LITERATA,
    head: {
      file: BITTER,
      family: 'Bitter',
      generic: 'var(--font-serif)',
      rules: headFace(
        'Bitter',
        BITTER,
        'src:local("Times New Roman Bold"),local("Liberation Serif Bold"),local("Tinos Bold");size-adjust:110.1%;ascent-override:84.9%;descent-override:24.1%',
      ),
    },
  },
  schibsted: {
    ...NEWSREADER,
    head: {
      file: SCHIBSTED,
      family: 'Schibsted',
      generic: 'var(--font-sans)',
      rules: headFace(
        'Schibsted',
        SCHIBSTED,
        'src:local("Arial Bold"),local("Liberation Sans Bold"),local("Arimo Bold");size-adjust:101.3%;ascent-override:96.4%;descent-override:25.5%',
      ),
    },
  },
}

/** Scripts that no pair has, with a serif of their own: its file, and the characters that it has. */
export const SCRIPT_FACES = {
  Arab: {
    file: '/fonts/naskh-arabic.0de92bb6.woff2',
    range: 'U+600-6FF,U+200C-200F',
    languages: ['ar', 'fa', 'ur', 'ps', 'ckb'],
  },
  Hebr: {
    file: '/fonts/serif-hebrew.9d520fd9.woff2',
    range: 'U+590-5FF,U+20AA,U+FB1D-FB4F',
    languages: ['he', 'yi'],
  },
} as const

/** The serif of a language's script, or null where the paper's own face has it. */
export function scriptFaceOf(language: string): (typeof SCRIPT_FACES)[keyof typeof SCRIPT_FACES] | null {
  const tag = language.split('-')[0] ?? ''
  return Object.values(SCRIPT_FACES).find(({ languages }) => languages.some((one) => one === tag)) ?? null
}

/** The faces that every page of a paper uses above the fold. */
export function firstFaces(type: TypePair, language: string): string[] {
  const script = scriptFaceOf(language)
  if (script) return [script.file]
  const { roman, head } = FACES[type]
  return head === null ? [roman] : [roman, head.file]
}
