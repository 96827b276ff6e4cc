import type { BannerView } from '#domain/paper/banner-fields.ts'
import type { Speech } from '#domain/words/speech.ts'

/** The banner under the bar of sections: its label and text, one link where it has one. */
export function BannerLine({ banner: { level, text, href }, speech }: { banner: BannerView; speech: Speech }) {
  const label = speech.words.banners[level]
  const said = (
    <>
      <b>{label}</b> {text}
    </>
  )
  return (
    <aside className="banner" data-level={level} aria-label={label}>
      <p className="wrap">{href === '' ? said : <a href={href}>{said}</a>}</p>
    </aside>
  )
}
