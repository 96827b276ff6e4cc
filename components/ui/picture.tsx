import { cutTo, type PictureFile, type Ratio } from '#domain/picture/crop-sizes.ts'
import { tintOf } from '#domain/picture/tint.ts'
import { mediaPath } from '#domain/urls/paths.ts'
import type { PictureView } from '#domain/views.ts'

const srcSet = ({ file, widths }: PictureFile, ext: string) =>
  widths.map((width) => `${mediaPath(file, width, ext)} ${width}w`).join(', ')

type Props = {
  picture: PictureView
  sizes: string
  /** The crop for a slot with a fixed aspect ratio; without it the picture is not cropped. */
  ratio?: Ratio
  /** Empty beside a headline that says the same; a picture that stands alone passes its own text. */
  alt?: string
  /** The first visible picture: fetched with high priority, never lazily. */
  isFirst?: boolean
  /** True for small pictures far down the page, which are not worth the bytes of a placeholder. */
  isBare?: boolean
  /** True where it is shown for itself: it is never enlarged to fill its slot. */
  keepsSize?: boolean
}

/** Width in pixels from which a picture fills every slot, except for the widest on the largest screens. */
export const FILLS_SLOTS = 1_200

/** A picture with its renditions. `width` and `height` are in the markup, so that nothing moves when it loads. */
export function Picture({ picture, sizes, ratio, alt = '', isFirst, isBare, keepsSize }: Props) {
  const cut = ratio ? cutTo(picture, ratio) : picture
  const fallback = cut.widths.find((width) => width >= 640) ?? cut.widths.at(-1)
  if (fallback === undefined) return null
  const tint = isFirst || isBare ? null : tintOf(picture.placeholder)
  const classes = [tint && `t${tint.join('')}`, keepsSize && cut.width < FILLS_SLOTS && 'own']
  const className = classes.filter(Boolean).join(' ')
  return (
    <picture>
      {tint && <Tint tint={tint} />}
      <source type="image/avif" srcSet={srcSet(cut, 'avif')} sizes={sizes} />
      <source type="image/webp" srcSet={srcSet(cut, 'webp')} sizes={sizes} />
      <img
        src={mediaPath(cut.file, fallback, 'jpg')}
        width={cut.width}
        height={cut.height}
        alt={alt}
        {...(className !== '' && { className })}
        {...(isFirst ? { fetchPriority: 'high' } : { loading: 'lazy', decoding: 'async' })}
      />
    </picture>
  )
}

/**
 * The placeholder gradient of a picture: its two colours as one rule in the page's style sheet, shared by pictures with
 * the same colours.
 */
function Tint({ tint: [upper, lower] }: { tint: [string, string] }) {
  return (
    <style href={`t${upper}${lower}`} precedence="tint">
      {`.t${upper}${lower}{background:linear-gradient(#${upper},#${lower})}`}
    </style>
  )
}
