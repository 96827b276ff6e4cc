import { cutTo, type PictureFile, type Ratio } from '#domain/picture/crops.ts'
import { tintOf } from '#domain/picture/tint.ts'
import { mediaPath } from '#domain/urls/paths.ts'
import type { PictureView } from '#domain/views.ts'

const srcSet = ({ file, widths }: PictureFile, ext: string) =>
  widths.map((width) => `${mediaPath(file, width, ext)} ${width}w`).join(', ')

type Props = {
  picture: PictureView
  sizes: string
  /** The crop for a slot that has a shape of its own; without it the picture is whole. */
  ratio?: Ratio
  /** Empty beside a headline that says the same; a picture that stands for itself passes its own. */
  alt?: string
  /** The one picture that is seen first: fetched before the rest, never lazily. */
  isFirst?: boolean
  /** Small and far below: not worth the bytes of what would stand in for it. */
  isBare?: boolean
}

/** A picture in the renditions that were made of it; its size stands in the markup, so nothing jumps. */
export function Picture({ picture, sizes, ratio, alt = '', isFirst = false, isBare = false }: Props) {
  const shown = ratio ? cutTo(picture, ratio) : picture
  const fallback = shown.widths.find((width) => width >= 640) ?? shown.widths.at(-1)
  if (fallback === undefined) return null
  const tint = isFirst || isBare ? null : tintOf(picture.placeholder)
  return (
    <picture>
      {tint && <Tint tint={tint} />}
      <source type="image/avif" srcSet={srcSet(shown, 'avif')} sizes={sizes} />
      <source type="image/webp" srcSet={srcSet(shown, 'webp')} sizes={sizes} />
      <img
        src={mediaPath(shown.file, fallback, 'jpg')}
        width={shown.width}
        height={shown.height}
        alt={alt}
        {...(tint && { className: `t${tint.join('')}` })}
        {...(isFirst ? { fetchPriority: 'high' } : { loading: 'lazy', decoding: 'async' })}
      />
    </picture>
  )
}

/** What stands in for a picture until it is there: its two colours, in the page's own sheet and once for all that share them. */
function Tint({ tint: [upper, lower] }: { tint: [string, string] }) {
  return (
    <style href={`t${upper}${lower}`} precedence="tint">
      {`.t${upper}${lower}{background:linear-gradient(#${upper},#${lower})}`}
    </style>
  )
}
