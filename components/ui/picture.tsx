import { mediaPath } from '#domain/urls/paths.ts'
import type { PictureView } from '#domain/views.ts'

const srcSet = ({ file, widths }: PictureView, ext: string) =>
  widths.map((width) => `${mediaPath(file, width, ext)} ${width}w`).join(', ')

type Props = {
  picture: PictureView
  sizes: string
  /** Empty beside a headline that says the same; a picture that stands for itself passes its own. */
  alt?: string
  /** The one picture that is seen first: fetched before the rest, never lazily. */
  isFirst?: boolean
}

/** A picture in the renditions that were made of it; its size stands in the markup, so nothing jumps. */
export function Picture({ picture, sizes, alt = '', isFirst = false }: Props) {
  const fallback = picture.widths.find((width) => width >= 640) ?? picture.widths.at(-1)
  if (fallback === undefined) return null
  return (
    <picture>
      <source type="image/avif" srcSet={srcSet(picture, 'avif')} sizes={sizes} />
      <source type="image/webp" srcSet={srcSet(picture, 'webp')} sizes={sizes} />
      <img
        src={mediaPath(picture.file, fallback, 'jpg')}
        width={picture.width}
        height={picture.height}
        alt={alt}
        {...(isFirst ? { fetchPriority: 'high' } : { loading: 'lazy', decoding: 'async' })}
      />
    </picture>
  )
}
