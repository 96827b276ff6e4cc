import type { LibraryPicture } from '#components/desk/media/pictures.ts'
import { cropBox, RATIOS } from '#domain/picture/crop-sizes.ts'
import type { Focus } from '#domain/picture/focus.ts'
import { mediaPath } from '#domain/urls/paths.ts'

const percent = (share: number) => `${share * 100}%`

/** Previews the crops: the pieces that the server will cut, rendered again while the focal point moves. */
export function Crops({ picture, focus }: { picture: LibraryPicture; focus: Focus }) {
  const { width, height, file, widths } = picture
  const source = mediaPath(file, widths.find((one) => one >= 640) ?? widths.at(-1) ?? width, 'jpg')
  return (
    <div className="crops">
      {RATIOS.map((ratio) => {
        const box = cropBox({ width, height }, ratio, focus)
        return (
          <figure key={ratio}>
            <div className="crop" style={{ aspectRatio: ratio.replace('x', ' / ') }}>
              <img
                src={source}
                alt=""
                style={{
                  width: percent(width / box.width),
                  height: percent(height / box.height),
                  left: percent(-box.left / box.width),
                  top: percent(-box.top / box.height),
                }}
              />
            </div>
            <figcaption>{ratio.replace('x', ':')}</figcaption>
          </figure>
        )
      })}
    </div>
  )
}
