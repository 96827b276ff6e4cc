'use client'
import { useState } from 'react'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { SCREEN_NAMES } from '#components/desk/parts/screen-names.ts'
import { PreviewFrame } from '#components/desk/previews/preview-frame.tsx'
import { PreviewStage } from '#components/desk/previews/preview-stage.tsx'
import { msg, t } from '#domain/messages/t.ts'
import { LOOK_PAGES, type LookChange, type LookPage, lookPreviewPath } from '#domain/paper/look-change.ts'

const PAGES = { front: msg('Front'), story: msg('Story'), card: msg('Share picture') }

/** The look on the public front, on the newest story or on its share picture, on a phone or a desktop, light or dark. */
export function LookPreview({ draft }: { draft: LookChange }) {
  const [page, setPage] = useState<LookPage>('front')
  const [screen, setScreen] = useState<'phone' | 'desktop'>('phone')
  const [isDark, setDark] = useState(false)
  const src = lookPreviewPath(page, draft)
  return (
    <section
      className="sticky top-[calc(var(--spacing-top-bar)+1rem)] self-start px-4 pb-4 max-[64rem]:static"
      aria-label={t('Preview')}
    >
      <PreviewStage
        isDark={isDark}
        onDark={setDark}
        choices={
          <>
            <Segmented
              className="flex-wrap"
              label={t('Page')}
              value={page}
              choices={LOOK_PAGES.map((value) => ({ value, name: t(PAGES[value]) }))}
              onChoose={setPage}
            />
            <Segmented
              className="flex-wrap"
              label={t('Screen')}
              value={screen}
              choices={(['phone', 'desktop'] as const).map((value) => ({ value, name: t(SCREEN_NAMES[value]) }))}
              onChoose={setScreen}
            />
          </>
        }
      >
        <PreviewFrame key={src} look={screen} src={src} isDark={isDark} />
      </PreviewStage>
    </section>
  )
}
