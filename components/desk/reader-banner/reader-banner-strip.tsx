'use client'
import { Megaphone } from 'lucide-react'
import { useState } from 'react'
import { Banner } from '#components/desk/parts/banner.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { type BannerDraft, BannerDialog, emptyBanner } from '#components/desk/reader-banner/banner-dialog.tsx'
import { useReaderBanner } from '#components/desk/reader-banner/use-reader-banner.ts'
import { readerBannerWords as words } from '#components/desk/words/reader-banner.ts'

/** The readers' banner above the front: what it says and until when, changed and ended from here. */
export function ReaderBannerStrip() {
  const { banner, end } = useReaderBanner()
  const { said } = useNewsroom()
  const [draft, setDraft] = useState<BannerDraft | null>(null)
  if (banner === undefined) return null
  return (
    <>
      <Banner
        tone={banner?.isShown ? 'blue' : 'plain'}
        icon={Megaphone}
        actions={
          <>
            {banner && (
              <button type="button" className="btn s" onClick={() => void end()}>
                {words.end}
              </button>
            )}
            <button type="button" className="btn s" onClick={() => setDraft(banner ? draftOf(banner) : emptyBanner())}>
              {banner ? words.change : words.act}
            </button>
          </>
        }
      >
        {banner ? (
          <>
            <b>{words.now(words.levels[banner.level], banner.text)}</b>{' '}
            {banner.isShown ? words.until(said(banner.endsAt)) : words.hidden}
          </>
        ) : (
          words.none
        )}
      </Banner>
      {draft && (
        <BannerDialog
          first={draft}
          {...(draft.article !== null && { headline: draft.text })}
          onClose={() => setDraft(null)}
        />
      )}
    </>
  )
}

const draftOf = ({ text, level, href, article, endsAt }: BannerDraft): BannerDraft => ({
  text,
  level,
  article,
  endsAt,
  href: article === null ? href : '',
})
