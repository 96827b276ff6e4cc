'use client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#components/desk/api.ts'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { HINT, LABEL } from '#components/desk/parts/field/control-look.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ShareDialog } from '#components/desk/previews/share-dialog.tsx'
import { previewQueries } from '#components/desk/queries/preview-queries.ts'
import type { PreviewLinkView } from '#domain/article/links/preview-link.ts'
import { t } from '#domain/messages/t.ts'
import { can } from '#domain/permissions/can.ts'

/** Lists the open preview links of a story, with a button to revoke each. */
export function PreviewLinksField({ desk }: { desk: StoryDeskState }) {
  const { me } = useNewsroom()
  const { story } = desk
  const [isOpen, setOpen] = useState(false)
  const { data, error } = useQuery(previewQueries.links(story.id))
  if (story.id <= 0 || !can(me, 'article.share', story)) return null
  return (
    <section className="grid content-start gap-1" aria-labelledby="preview-links">
      <h2 className={LABEL} id="preview-links">
        {t('Preview links')}
      </h2>
      {error && !data && <small className={HINT}>{t('The preview links could not be loaded.')}</small>}
      {data?.items.length === 0 && (
        <small className={HINT}>{t('No open links. Nobody outside can see this story.')}</small>
      )}
      {data && data.items.length > 0 && (
        <ul className="grid gap-2 text-sm">
          {data.items.map((link) => (
            <OpenLink key={link.id} story={story.id} link={link} />
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-2">
        {story.status !== 'withdrawn' && (
          <Button size="small" onClick={() => setOpen(true)}>
            {t('Share preview…')}
          </Button>
        )}
        <ButtonLink size="small" href={`/desk/articles/${story.id}/previews`}>
          {t('All previews')}
        </ButtonLink>
      </div>
      {isOpen && <ShareDialog desk={desk} onClose={() => setOpen(false)} />}
    </section>
  )
}

function OpenLink({ story, link }: { story: number; link: PreviewLinkView }) {
  const { said } = useNewsroom()
  const { id, hint, createdAt, createdBy, expiresAt, uses, lastUsedAt } = link
  const { act } = useAct({
    send: () => api.send('DELETE', `/api/articles/${story}/preview-links/${id}`),
    done: t('The link was revoked.'),
    refusal: (error) => t('The link was not revoked. {why}', { why: errorSentence(error) }),
    renews: [previewQueries.links(story).queryKey],
  })
  return (
    <li className="flex items-start justify-between gap-2">
      <span>
        <code>…{hint}</code> {t('ends {time}', { time: said(expiresAt) })}
        <small className={`block ${HINT}`}>
          {t('{name}, {time}', { name: createdBy?.name ?? t('Somebody'), time: said(createdAt) })}
        </small>
        <small className={`block ${HINT}`}>
          {uses === 0 || lastUsedAt === null
            ? t('not opened yet')
            : t('{n, plural, one {opened once, last {time}} other {opened # times, last {time}}}', {
                n: uses,
                time: said(lastUsedAt),
              })}
        </small>
      </span>
      <Button size="small" about={`…${hint}`} onClick={() => act()}>
        {t('Revoke')}
      </Button>
    </li>
  )
}
