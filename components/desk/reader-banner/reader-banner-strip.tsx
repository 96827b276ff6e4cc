'use client'
import { Megaphone } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Notice } from '#components/desk/parts/feedback/notice.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { BannerDialog, emptyBanner } from '#components/desk/reader-banner/banner-dialog.tsx'
import { type BannerDraft, useReaderBanner } from '#components/desk/reader-banner/use-reader-banner.ts'
import { readerBannerWords as words } from '#components/desk/words/reader-banner.ts'

/** The readers' banner above the front: what it says and until when, changed and ended from here. */
export function ReaderBannerStrip() {
  const { banner, end } = useReaderBanner()
  const { said } = useNewsroom()
  const [draft, setDraft] = useState<BannerDraft | null>(null)
  if (banner === undefined) return null
  return (
    <>
      <Notice
        tone={banner?.isShown ? 'info' : 'plain'}
        icon={Megaphone}
        actions={
          <>
            {banner && (
              <Button size="small" onClick={end}>
                {words.end}
              </Button>
            )}
            <Button size="small" onClick={() => setDraft(banner ? draftOf(banner) : emptyBanner())}>
              {banner ? words.change : words.act}
            </Button>
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
      </Notice>
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
