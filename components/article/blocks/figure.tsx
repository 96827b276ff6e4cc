import type { Columns } from '#components/article/blocks/picture-columns.ts'
import { FILLS_SLOTS, Picture } from '#components/ui/picture.tsx'
import { SIZES } from '#components/ui/sizes.ts'
import type { BlockOf } from '#domain/document/blocks/schema.ts'
import type { PictureView } from '#domain/views.ts'

export type Pictures = Record<string, PictureView>
type ImageFacts = Pick<BlockOf<'image'>, 'mediaId' | 'alt' | 'caption' | 'credit' | 'isDecorative'>

/** The caption and credit under a picture. */
export function Caption({ caption, credit }: { caption: string; credit: string }) {
  if (caption === '' && credit === '') return null
  return (
    <figcaption>
      {caption} {credit !== '' && <span className="credit">{credit}</span>}
    </figcaption>
  )
}

type FigureProps = {
  block: ImageFacts
  pictures: Pictures
  isCut?: boolean
  isFirst?: boolean
  /** Columns of twelve, if it is wider than the text. */
  columns?: Columns | undefined
}

const CLASSES = { 8: 'figure spread', 10: 'figure spread spread-10', 12: 'figure spread spread-12' } as const
const sizesOf = (columns: Columns) => (columns === 8 ? SIZES.article : SIZES.full)

/** A picture in the text: uncropped, or cropped among others. A missing one renders nothing. */
export function Figure({ block, pictures, isCut = false, isFirst = false, columns }: FigureProps) {
  const picture = pictures[block.mediaId]
  if (!picture) return null
  const isBroad = !isCut && picture.width > picture.height && picture.width >= FILLS_SLOTS
  return (
    <figure className={columns ? CLASSES[columns] : isBroad ? 'figure broad' : 'figure'}>
      <Picture
        picture={picture}
        sizes={columns ? sizesOf(columns) : isCut ? SIZES.half : SIZES.prose}
        {...(isCut && { ratio: '4x3' })}
        alt={block.isDecorative ? '' : block.alt || picture.alt}
        isFirst={isFirst}
        keepsSize
      />
      <Caption caption={block.caption} credit={block.credit} />
    </figure>
  )
}

/** Several pictures, two in a row. */
export function Gallery({ block, pictures }: { block: BlockOf<'gallery'>; pictures: Pictures }) {
  const visible = block.images.filter(({ mediaId }) => pictures[mediaId])
  if (visible.length === 0) return null
  return (
    <figure className="gallery">
      <div className="frames">
        {visible.map((image, n) => (
          <Figure key={`${image.mediaId}-${n}`} block={image} pictures={pictures} isCut />
        ))}
      </div>
      <Caption caption={block.caption} credit="" />
    </figure>
  )
}
