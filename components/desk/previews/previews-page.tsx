'use client'
import { useQuery } from '@tanstack/react-query'
import { ExternalLink } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { buttonLook } from '#components/desk/parts/button/button-look.ts'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { frameOf, type Look, LOOK_NAMES, LOOKS } from '#components/desk/previews/looks.ts'
import { PreviewFrame } from '#components/desk/previews/preview-frame.tsx'
import { PreviewStage } from '#components/desk/previews/preview-stage.tsx'
import { SearchResult } from '#components/desk/previews/search-result.tsx'
import { ShareCard } from '#components/desk/previews/share-card.tsx'
import { previewQueries } from '#components/desk/queries/preview-queries.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import type { Appearances } from '#domain/article/links/appearances.ts'
import { msg, t } from '#domain/messages/t.ts'

const NOTES = {
  phone: msg('390 pixels wide. Only what is saved is shown.'),
  desktop: msg('1,280 pixels wide. Only what is saved is shown.'),
  card: msg('Chats and social networks show a link like this; each draws it a little differently.'),
  search: msg('Search engines may choose another description.'),
  feed: msg('The content of the item. Each feed reader has its own type and colours.'),
}

/** A story as it would look on a phone, on a desktop and elsewhere, light or dark. */
export function PreviewsPage({ id }: { id: number }) {
  const router = useRouter()
  const [look, setLook] = useState<Look>('phone')
  const [isDark, setDark] = useState(false)
  const read = useQuery(previewQueries.appearances(id))
  const back = `/desk/articles/${id}` as const
  useKeys({ escape: () => router.push(back as never) })
  return (
    <>
      <Bar title={t('Previews')} back={{ name: t('Back to the story'), href: back }}>
        <a
          className={buttonLook()}
          href={`/desk/articles/${id}/preview`}
          target="_blank"
          rel="noopener"
          aria-label={t('Full page')}
        >
          <Icon of={ExternalLink} />
          <span className="narrow:hidden">{t('Full page')}</span>
        </a>
      </Bar>
      <ReadingTrouble what={t('The story')} of={read} />
      <div className="p-4">
        <PreviewStage
          isDark={isDark}
          onDark={setDark}
          choices={
            <Segmented
              className="flex-wrap"
              label={t('Show as')}
              value={look}
              choices={LOOKS.map((value) => ({ value, name: t(LOOK_NAMES[value]) }))}
              onChoose={setLook}
            />
          }
        >
          {read.data && <Preview id={id} look={look} isDark={isDark} appearances={read.data} />}
        </PreviewStage>
      </div>
    </>
  )
}

type PreviewProps = { id: number; look: Look; isDark: boolean; appearances: Appearances }

function Preview({ id, look, isDark, appearances }: PreviewProps) {
  const src = frameOf(look, id)
  return (
    <section
      className="grid w-full grid-cols-[minmax(0,1fr)] justify-items-center gap-3"
      aria-label={t('Preview: {look}', { look: t(LOOK_NAMES[look]) })}
    >
      {src !== null && <PreviewFrame key={src} look={look} src={src} isDark={isDark} />}
      <div className={`contents ${isDark ? 'scheme-dark' : 'scheme-light'}`}>
        {look === 'card' && <ShareCard of={appearances} />}
        {look === 'search' && <SearchResult of={appearances} />}
      </div>
      <p className="max-w-168 text-sm text-ink-2">{notesOf(look, appearances)}</p>
    </section>
  )
}

function notesOf(look: Look, { card, search }: Appearances): string {
  const note = t(NOTES[look])
  if (look === 'card' && card.drawn)
    return `${note} ${t('The story has no picture that is wide enough, so a card is drawn from its headline.')}`
  return look === 'search' && !search.isListed
    ? t('The policy of its source keeps this story out of search engines.')
    : note
}
