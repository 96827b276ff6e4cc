'use client'
import { Megaphone } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Notice } from '#components/desk/parts/feedback/notice.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { BannerDialog, emptyBanner, LEVEL_NAMES } from '#components/desk/reader-banner/banner-dialog.tsx'
import { type BannerDraft, useReaderBanner } from '#components/desk/reader-banner/use-reader-banner.ts'
import { t } from '#domain/messages/t.ts'

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
                {t('End now')}
              </Button>
            )}
            <Button size="small" onClick={() => setDraft(banner ? draftOf(banner) : emptyBanner())}>
              {banner ? t('Change…') : t('Banner…')}
            </Button>
          </>
        }
      >
        {banner ? (
          <>
            <b>{t('{label}: “{text}”', { label: t(LEVEL_NAMES[banner.level]), text: banner.text })}</b>{' '}
            {banner.isShown
              ? t('Readers see this banner until {time}.', { time: said(banner.endsAt) })
              : t('Hidden, because its story is not public.')}
          </>
        ) : (
          t('No banner.')
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
