'use client'
import { useState } from 'react'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { PreviewFrame } from '#components/desk/previews/preview-frame.tsx'
import { lookWords as words } from '#components/desk/words/look.ts'
import { LOOK_PAGES, type LookChange, type LookPage, lookPreviewPath } from '#domain/paper/look-change.ts'

/** The look on the public front, on the newest story or on its share picture, on a phone or a desktop, light or dark. */
export function LookPreview({ draft }: { draft: LookChange }) {
  const [page, setPage] = useState<LookPage>('front')
  const [screen, setScreen] = useState<'phone' | 'desktop'>('phone')
  const [isDark, setDark] = useState(false)
  const src = lookPreviewPath(page, draft)
  return (
    <section className="previews" aria-label={words.preview}>
      <div className="previews-switch">
        <Segmented
          className="flex-wrap"
          label={words.page}
          value={page}
          choices={LOOK_PAGES.map((value) => ({ value, name: words.pages[value] }))}
          onChoose={setPage}
        />
        <Segmented
          className="flex-wrap"
          label={words.screen}
          value={screen}
          choices={(['phone', 'desktop'] as const).map((value) => ({ value, name: words.screens[value] }))}
          onChoose={setScreen}
        />
        <label className="tick">
          <input type="checkbox" checked={isDark} onChange={(event) => setDark(event.target.checked)} />
          <span>{words.dark}</span>
        </label>
      </div>
      <div className={isDark ? 'look dark' : 'look light'}>
        <PreviewFrame key={src} look={screen} src={src} isDark={isDark} />
      </div>
    </section>
  )
}
