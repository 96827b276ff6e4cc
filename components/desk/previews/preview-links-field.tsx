'use client'
import { useState } from 'react'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ShareDialog } from '#components/desk/previews/share-dialog.tsx'
import { usePreviewLinkActs, usePreviewLinks } from '#components/desk/previews/use-preview-links.ts'
import { previewsWords } from '#components/desk/words/previews.ts'
import type { PreviewLinkView } from '#domain/article/links/preview-link.ts'
import { can } from '#domain/permissions/can.ts'

const words = previewsWords.links

/** Lists the open preview links of a story, with a button to revoke each. */
export function PreviewLinksField({ desk }: { desk: StoryDeskState }) {
  const { me } = useNewsroom()
  const { story } = desk
  const [isOpen, setOpen] = useState(false)
  const { data, error } = usePreviewLinks(story.id)
  if (story.id <= 0 || !can(me, 'article.share', story)) return null
  return (
    <section className="field" aria-labelledby="preview-links">
      <h2 className="label" id="preview-links">
        {words.heading}
      </h2>
      {error && !data && <small>{words.notLoaded}</small>}
      {data?.items.length === 0 && <small>{words.none}</small>}
      {data && data.items.length > 0 && (
        <ul className="preview-links">
          {data.items.map((link) => (
            <OpenLink key={link.id} story={story.id} link={link} />
          ))}
        </ul>
      )}
      <div className="preview-acts">
        {story.status !== 'withdrawn' && (
          <button type="button" className="btn s" onClick={() => setOpen(true)}>
            {previewsWords.share.dialog}
          </button>
        )}
        <DeskLink className="btn s" href={`/desk/articles/${story.id}/previews`}>
          {previewsWords.page.open}
        </DeskLink>
      </div>
      {isOpen && <ShareDialog desk={desk} onClose={() => setOpen(false)} />}
    </section>
  )
}

function OpenLink({ story, link }: { story: number; link: PreviewLinkView }) {
  const { said } = useNewsroom()
  const { revoke } = usePreviewLinkActs()
  const { id, hint, createdAt, createdBy, expiresAt, uses, lastUsedAt } = link
  return (
    <li>
      <span>
        <code className="code">{words.name(hint)}</code> {words.ends(said(expiresAt))}
        <small>{words.by(createdBy?.name ?? words.somebody, said(createdAt))}</small>
        <small>{uses === 0 || lastUsedAt === null ? words.never : words.uses(uses, said(lastUsedAt))}</small>
      </span>
      <button type="button" className="btn s" onClick={() => void revoke(story, id)}>
        {words.revoke} <span className="hush">{words.name(hint)}</span>
      </button>
    </li>
  )
}
