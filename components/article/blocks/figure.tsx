import type { Columns } from '#components/article/blocks/picture-columns.ts'
import { Spans } from '#components/article/blocks/spans.tsx'
import { FILLS_SLOTS, Picture } from '#components/ui/picture.tsx'
import { SIZES } from '#components/ui/sizes.ts'
import type { BlockOf } from '#domain/document/blocks/schema.ts'
import { linkedSpans } from '#domain/document/text/linked-text.ts'
import { machineWords } from '#domain/picture/source-type.ts'
import { MOVING, mediaPath } from '#domain/urls/paths.ts'
import type { PictureView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

export type Pictures = Record<string, PictureView>
type ImageFacts = Omit<BlockOf<'image'>, 'id' | 'type'>
type CaptionProps = Pick<ImageFacts, 'caption' | 'captionLinks' | 'credit' | 'creditLinks'> & {
  /** Tells that AI made the picture; empty otherwise. */
  made?: string
}
const NO_NOTES = { texts: [], numbers: new Map() }
const linked = (text: string, links: ImageFacts['captionLinks']) =>
  links ? <Spans spans={linkedSpans(text, links)} notes={NO_NOTES} /> : text

/** The caption and credit under a picture, and that AI made it. */
export function Caption({ caption, captionLinks, credit, creditLinks, made = '' }: CaptionProps) {
  if (caption === '' && credit === '' && made === '') return null
  return (
    <figcaption>
      {linked(caption, captionLinks)} {credit !== '' && <span className="credit">{linked(credit, creditLinks)}</span>}
      {made !== '' && <span className="credit"> {made}</span>}
    </figcaption>
  )
}

type FigureProps = {
  block: ImageFacts
  pictures: Pictures
  speech: Speech
  isCut?: boolean
  isFirst?: boolean
  /** Columns of twelve, if it is wider than the text. */
  columns?: Columns | undefined
}

const CLASSES = { 8: 'figure spread', 10: 'figure spread spread-10', 12: 'figure spread spread-12' } as const
const sizesOf = (columns: Columns) => (columns === 8 ? SIZES.article : SIZES.full)

/**
 * The moving file of a picture, in place of its still while a reader asks for it. Without script: what is closed is not
 * loaded, and nothing moves before.
 */
function Moving({ picture, alt, speech: { words } }: { picture: PictureView; alt: string; speech: Speech }) {
  return (
    <details>
      <summary>
        <span className="play">{words.play}</span>
        <span className="stop">{words.stopPlaying}</span>
      </summary>
      <img
        src={mediaPath(picture.file, MOVING, 'webp')}
        width={picture.width}
        height={picture.height}
        alt={alt}
        loading="lazy"
        {...(picture.width < FILLS_SLOTS && { className: 'own' })}
      />
    </details>
  )
}

/** A picture in the text: uncropped, or cropped among others. A missing one renders nothing. */
export function Figure({ block, pictures, speech, isCut = false, isFirst = false, columns }: FigureProps) {
  const picture = pictures[block.mediaId]
  if (!picture) return null
  const alt = block.isDecorative ? '' : block.alt || picture.alt
  const whole = (
    <Picture
      picture={picture}
      sizes={columns ? sizesOf(columns) : isCut ? SIZES.half : SIZES.prose}
      {...(isCut && { ratio: '4x3' })}
      alt={alt}
      isFirst={isFirst}
      keepsSize
    />
  )
  const still = block.href ? <a href={block.href}>{whole}</a> : whole
  const isBroad = !isCut && picture.width > picture.height && picture.width >= FILLS_SLOTS
  return (
    <figure className={columns ? CLASSES[columns] : isBroad ? 'figure broad' : 'figure'}>
      {picture.isMoving ? (
        <div className="moving">
          {still}
          <Moving picture={picture} alt={alt} speech={speech} />
        </div>
      ) : (
        still
      )}
      <Caption {...block} made={machineWords(picture, speech.words)} />
    </figure>
  )
}

/** Several pictures, two in a row. */
export function Gallery({ block, ...room }: { block: BlockOf<'gallery'>; pictures: Pictures; speech: Speech }) {
  const visible = block.images.filter(({ mediaId }) => room.pictures[mediaId])
  if (visible.length === 0) return null
  return (
    <figure className="gallery">
      <div className="frames">
        {visible.map((image, n) => (
          <Figure key={`${image.mediaId}-${n}`} block={image} {...room} isCut />
        ))}
      </div>
      <Caption {...block} credit="" />
    </figure>
  )
}
