'use client'
import { ArrowLeft, ExternalLink } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { frameOf, type Look, LOOKS } from '#components/desk/previews/looks.ts'
import { PreviewFrame } from '#components/desk/previews/preview-frame.tsx'
import { SearchResult } from '#components/desk/previews/search-result.tsx'
import { ShareCard } from '#components/desk/previews/share-card.tsx'
import { useAppearances } from '#components/desk/previews/use-preview-links.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { previewsWords } from '#components/desk/words/previews.ts'
import type { Appearances } from '#domain/article/links/appearances.ts'

const words = previewsWords.page

/** A story as it would look on a phone, on a desktop and elsewhere, light or dark. */
export function PreviewsPage({ id }: { id: number }) {
  const router = useRouter()
  const [look, setLook] = useState<Look>('phone')
  const [isDark, setDark] = useState(false)
  const read = useAppearances(id)
  const back = `/desk/articles/${id}` as const
  useKeys({ escape: () => router.push(back as never) })
  return (
    <>
      <div className="bar">
        <DeskLink className="iconbtn" href={back} aria-label={words.back} title={words.back}>
          <ArrowLeft className="i" aria-hidden="true" />
        </DeskLink>
        <h1>{words.title}</h1>
        <span className="gap" />
        <a
          className="btn"
          href={`/desk/articles/${id}/preview`}
          target="_blank"
          rel="noopener"
          aria-label={words.fullPage}
        >
          <ExternalLink className="i" aria-hidden="true" />
          <span className="hide-s">{words.fullPage}</span>
        </a>
      </div>
      <ReadingTrouble
        what={words.what}
        error={read.error}
        hasOld={read.data !== undefined}
        onRetry={() => void read.refetch()}
      />
      <div className="previews">
        <div className="previews-switch">
          <Segmented
            className="flex-wrap"
            label={words.look}
            value={look}
            choices={LOOKS.map((value) => ({ value, name: words.looks[value] }))}
            onChoose={setLook}
          />
          <label className="tick">
            <input type="checkbox" checked={isDark} onChange={(event) => setDark(event.target.checked)} />
            <span>{words.dark}</span>
          </label>
        </div>
        {read.data && <Preview id={id} look={look} isDark={isDark} appearances={read.data} />}
      </div>
    </>
  )
}

type PreviewProps = { id: number; look: Look; isDark: boolean; appearances: Appearances }

function Preview({ id, look, isDark, appearances }: PreviewProps) {
  const src = frameOf(look, id)
  const note = notesOf(look, appearances)
  return (
    <section className={isDark ? 'look dark' : 'look light'} aria-label={words.frame(words.looks[look])}>
      {src !== null && <PreviewFrame key={src} look={look} src={src} isDark={isDark} />}
      {look === 'card' && <ShareCard of={appearances} />}
      {look === 'search' && <SearchResult of={appearances} />}
      <p className="look-note">{note}</p>
    </section>
  )
}

function notesOf(look: Look, { card, search }: Appearances): string {
  const note = words.notes[look]
  if (look === 'card' && card.drawn) return `${note} ${words.drawn}`
  return look === 'search' && !search.isListed ? words.notSearched : note
}
