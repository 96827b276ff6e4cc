import { accentShade } from '#domain/card/accent-shade.ts'
import type { CardFormat } from '#domain/card/card-subject.ts'
import type { PictureFile } from '#domain/picture/crop-sizes.ts'
import type { PictureView, SectionRef, SiteView } from '#domain/views.ts'

/** Size of a share picture in pixels: every platform shows it whole. */
export const CARD_SIZE = { width: 1_200, height: 630 } as const

/** Share picture made from a story's own picture: the crop that it is cut from. */
export type PictureCard = { crop: string }

/**
 * Content of a drawn share picture, used where there is no picture. It shows nothing else, so it is drawn again exactly
 * when one of these fields changes.
 */
export type Card = {
  /** Large text: a headline, or the name of a page. */
  title: string
  /** Language of the title, as a BCP 47 tag. */
  language: string
  /** Text above the title, in its colour. */
  label: string
  /** Smaller text under the title. */
  line: string
  /** `#rrggbb`. */
  colour: string
  /** Name of the paper at the bottom; empty on the paper's own card, where it is the title. */
  paper: string
  /** Replaces the paper's name. */
  logo: Pick<PictureFile, 'file' | 'widths'> | null
  /** The crop of a picture that title and name of the paper stand over, in place of all else. */
  over?: string
}

const INK = '#16171a'

/**
 * Share picture from a story's own picture. Null where no crop is wide enough: then the largest one is shared
 * unchanged, since pictures are never enlarged.
 */
export function pictureCard({ crops }: Pick<PictureView, 'crops'>): PictureCard | null {
  const crop = crops['16x9']
  return crop?.widths.includes(CARD_SIZE.width) ? { crop: crop.file } : null
}

/** Share picture of a story with a picture: the picture, or in papers that want it the headline over it. */
export function pictureStoryCard(
  story: { headline: string; language: string; section: SectionRef | null },
  picture: Pick<PictureView, 'crops'>,
  site: SiteView,
): Card | PictureCard | null {
  const own = pictureCard(picture)
  return own && site.cards === 'headline' ? { ...storyCard(story, site), logo: null, over: own.crop } : own
}

/** File format of a card: what shows a photograph is a JPEG. */
export const formatOf = (card: Card | PictureCard): CardFormat =>
  'crop' in card || card.over !== undefined ? 'jpg' : 'png'

/** Share picture of a story without a picture. */
export function storyCard(
  { headline, language, section }: { headline: string; language: string; section: SectionRef | null },
  site: SiteView,
): Card {
  const colour = (section && accentShade(section.accent, site.colours)) ?? INK
  return { title: headline, language, label: section?.name ?? '', line: '', colour, ...footOf(site) }
}

/** Share picture of a section's own pages. */
export function sectionCard({ name, accent, strapline }: SectionRef & { strapline: string }, site: SiteView): Card {
  const colour = accentShade(accent, site.colours) ?? INK
  return { title: name, language: site.language, label: '', line: strapline, colour, ...footOf(site) }
}

/** Share picture of every page that has no better one. */
export function paperCard(site: SiteView): Card {
  const colour = (site.accent && accentShade(site.accent, site.colours)) ?? INK
  const { name: title, language, tagline: line } = site
  return { title, language, label: '', line, colour, ...footOf(site), paper: '' }
}

function footOf({ name, logo, masthead }: SiteView): Pick<Card, 'paper' | 'logo'> {
  return { paper: name, logo: masthead === 'logo' && logo ? { file: logo.file, widths: logo.widths } : null }
}
