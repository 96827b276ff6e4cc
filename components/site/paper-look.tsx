import { FACES, type Head } from '#components/site/font-files.ts'
import { STYLE_LAYERS } from '#components/site/style-layers.ts'
import type { NameplateSize, TypePair } from '#domain/paper/look-fields.ts'
import type { SiteView } from '#domain/views.ts'

/** Sizes of the nameplate: on the front, on every other page. */
const NAMEPLATES: Record<NameplateSize, [front: string, slim: string]> = {
  small: ['clamp(1.375rem,1.1rem + 1.6vw,2.25rem)', 'clamp(1.25rem,1.1rem + .7vw,1.625rem)'],
  usual: ['clamp(1.5rem,1.4rem + 3vw,3.75rem)', 'clamp(1.5rem,1.4rem + 1.2vw,2.25rem)'],
  large: ['clamp(1.75rem,1.2rem + 5vw,5.25rem)', 'clamp(1.625rem,1.4rem + 1.8vw,2.875rem)'],
}

/** A stand-in with the widths and the line box of the face (docs/faces/make-faces.py prints them). */
const SERIF_STAND_IN =
  '@font-face{font-family:"Literata stand-in";src:local("Times New Roman"),local("Liberation Serif"),local("Tinos");size-adjust:108%;ascent-override:99.2%;descent-override:26%;line-gap-override:0%}'

const face = (family: string, file: string, rest: string) =>
  `@font-face{font-family:"${family}";src:url("${file}") format("woff2");${rest}font-display:swap}`

/** The faces of a pair other than that of the style sheet, and where they stand. */
function typeRules({ type }: SiteView): string {
  const { head } = FACES[type]
  return textRules(type) + (head === null ? '' : headRules(head))
}

function textRules(type: TypePair): string {
  const { family, roman, italic } = FACES[type]
  if (roman === FACES.newsreader.roman) return ''
  const slanted = face(family, italic, 'font-style:italic;')
  return [
    face(family, roman, 'font-weight:400 700;'),
    face(`${family} italic`, italic, 'font-style:italic;'),
    `@media (scripting:none){${slanted}}`,
    SERIF_STAND_IN,
    `:root{--font-serif:"${family}","Script serif","${family} stand-in","Times New Roman",serif}`,
    `.voice{font-family:"${family} italic",var(--font-serif)}`,
  ].join('')
}

const headRules = ({ family, generic, rules }: Head): string =>
  `${rules}.headline:not(.voice),.wordmark,.band-head h2,.prose :is(h2,h3){font-family:"${family}","Script serif","${family} stand-in",${generic};letter-spacing:-.02em}` +
  ':root{--font-weight-news:680;--font-weight-big:700;--font-weight-soft:600}'

function nameplateRules({ nameplate, masthead, logoDark }: SiteView): string {
  const [front, slim] = NAMEPLATES[nameplate]
  const sizes = nameplate === 'usual' ? '' : `.top .wordmark{font-size:${front}}.slim .top .wordmark{font-size:${slim}}`
  if (masthead !== 'logo' || !logoDark) return sizes
  const night = '.by-day{display:none}.by-night{display:inline}'
  return `${sizes}.by-night{display:none}@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${night}}}:root[data-theme=dark]{${night}}`
}

/** The paper's own accent: also within a section, which has its own. In a preview, `div` stands for `body`. */
const ACCENT_RULES =
  ':is(body,body>div)[data-section]{--own-accent:var(--color-accent)}.sections{border-block-start-color:var(--color-accent)}:is(.prose,.notice) a{text-decoration-color:var(--own-accent)}'

/** Style rules of the look, as an inline style has them; empty for the look of the style sheet. */
export function lookRules(site: SiteView): string {
  const rules = typeRules(site) + nameplateRules(site) + (site.accent === null ? '' : ACCENT_RULES)
  return rules === '' ? '' : `${STYLE_LAYERS}@layer look{${rules}}`
}

/**
 * The paper's look where it differs from the style sheet: typefaces, size of the nameplate, logo for dark pages. Its
 * layer stands over those of the sheet; the element is allowed by its hash.
 */
export function PaperLook({ site }: { site: SiteView }) {
  const rules = lookRules(site)
  return rules !== '' && <style>{rules}</style>
}
