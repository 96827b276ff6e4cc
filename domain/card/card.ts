import { accentShade } from '#domain/card/accent-shade.ts'
import type { PictureFile } from '#domain/picture/crops.ts'
import type { PictureView, SectionRef, SiteView } from '#domain/views.ts'

/** A share picture is as large as this, in pixels: what every platform shows whole. */
export const CARD_SIZE = { width: 1_200, height: 630 } as const

/** A story's own picture as a card: the crop that it is cut from. */
export type PictureCard = { crop: string }

/** What is drawn where there is no picture. Nothing else is on it, so that it is drawn anew exactly when one of these changes. */
export type Card = {
  /** The large words: a headline, or what a page is called. */
  title: string
  /** Of the title, as a BCP 47 tag. */
  language: string
  /** Over it, in its colour. */
  label: string
  /** Under it, smaller. */
  line: string
  /** `#rrggbb`. */
  colour: string
  /** The paper's name at the foot; empty on the paper's own card, where it is the title. */
  paper: string
  /** Stands for the paper's name. */
  logo: Pick<PictureFile, 'file' | 'widths'> | null
}

const INK = '#16171a'

/**
 * A story's own picture, cut for shared links. Null where none of its crops is so wide: then the largest is shared as it
 * is, since nothing is made larger than it is.
 */
export function pictureCard({ crops }: Pick<PictureView, 'crops'>): PictureCard | null {
  const crop = crops['16x9']
  return crop?.widths.includes(CARD_SIZE.width) ? { crop: crop.file } : null
}

/** The card of a story without a picture. */
export function storyCard(
  { headline, language, section }: { headline: string; language: string; section: SectionRef | null },
  site: SiteView,
): Card {
  const colour = (section && accentShade(section.accent, site.colours)) ?? INK
  return { title: headline, language, label: section?.name ?? '', line: '', colour, ...footOf(site) }
}

/** The card of a section's own pages. */
export function sectionCard({ name, accent, strapline }: SectionRef & { strapline: string }, site: SiteView): Card {
  const colour = accentShade(accent, site.colours) ?? INK
  return { title: name, language: site.language, label: '', line: strapline, colour, ...footOf(site) }
}

/** The card of every page that has no better one. */
export function paperCard(site: SiteView): Card {
  const colour = (site.accent && accentShade(site.accent, site.colours)) ?? INK
  const { name: title, language, tagline: line } = site
  return { title, language, label: '', line, colour, ...footOf(site), paper: '' }
}

function footOf({ name, logo, masthead }: SiteView): Pick<Card, 'paper' | 'logo'> {
  return { paper: name, logo: masthead === 'logo' && logo ? { file: logo.file, widths: logo.widths } : null }
}
