import { fileOf, type LibraryPicture } from '#components/desk/media/pictures.ts'
import { cropBox, RATIOS } from '#domain/picture/crop-sizes.ts'
import type { Focus } from '#domain/picture/focus.ts'

const percent = (share: number) => `${share * 100}%`

/** Previews the crops: the pieces that the server will cut, rendered again while the focal point moves. */
export function Crops({ picture, focus }: { picture: LibraryPicture; focus: Focus }) {
  const { width, height } = picture
  return (
    <div className="grid grid-cols-[16fr_12fr_9fr] gap-2 text-xs text-ink-3">
      {RATIOS.map((ratio) => {
        const box = cropBox({ width, height }, ratio, focus)
        const place = {
          width: percent(width / box.width),
          height: percent(height / box.height),
          left: percent(-box.left / box.width),
          top: percent(-box.top / box.height),
        }
        return (
          <figure key={ratio}>
            <div className="relative overflow-hidden bg-press" style={{ aspectRatio: ratio.replace('x', ' / ') }}>
              <img src={fileOf(picture)} alt="" className="absolute max-w-none" style={place} />
            </div>
            <figcaption>{ratio.replace('x', ':')}</figcaption>
          </figure>
        )
      })}
    </div>
  )
}
